const reasons: Record<string, string> = {
  identifiers_missing: 'Nothing in it says who it is about',
  not_found: 'Not in the directory',
  ambiguous: 'Several people fit, and nothing tells them apart',
  identifiers_disagree: 'The e-mail and the LinkedIn URL belong to two people',
  filtered: 'Did not pass the signal’s filters',
  excluded: 'On the exclusion list',
  recently_contacted: 'Contacted recently',
  privacy: 'Deleted for privacy',
  no_contact_fits: 'Nobody of the company fits',
  dismissed: 'You dismissed the person or company before',
  daily_limit: 'Waits for a place of the daily limit',
  too_old: 'Waited too long for a place',
  lead_exists: 'There is a lead for it already',
  no_recipient: 'The signal has nobody to give leads to',
  internal_error: 'An error in Signalpost',
}

export const reasonTexts = {
  /** Why an entry gave no lead. */
  skipReason: (code: string): string => reasons[code] ?? code.replaceAll('_', ' '),
} as const
