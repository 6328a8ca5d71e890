import type { EntryReason } from '../../shared/contract/entries'

const number = new Intl.NumberFormat()

export const entryTexts = {
  entries: {
    none: 'Nothing was received yet',
    noneText: 'Send a request to the webhook URL; it appears here the moment it arrives.',
    noMatch: 'No entry fits these filters',
    clear: 'Clear the filters',
    search: 'Id, e-mail, LinkedIn URL or domain',
    outcome: 'Outcome',
    mode: 'Mode',
    identified: 'Identified',
    any: { outcome: 'Any outcome', mode: 'Test and live', identified: 'Identified or not' },
    withoutReason: (reason: string) => `No longer only: ${reason}`,
    identifieds: { true: 'Says who', false: 'Says not who' },
    time: 'When',
    times: {
      any: 'Any time',
      hour: 'Last hour',
      day: 'Last 24 hours',
      week: 'Last 7 days',
      between: 'Between …',
    },
    from: 'Received from',
    to: 'Received before',
    refused: 'Refused',
    fresh: (n: number, isAll: boolean) => `${n}${isAll ? '' : ' or more'} new`,
    outcomes: { test: 'Test', pending: 'Pending', lead: 'Lead', skipped: 'No lead', failed: 'Failed' },
    modes: { test: 'Test', live: 'Live' },
  },
  entry: {
    title: 'Entry',
    trace: 'What happened',
    fields: 'Fields',
    raw: 'As received',
    previewTab: 'Preview',
    size: (n: number) => `${number.format(n)} B`,
    bytes: (n: number) => `${number.format(n)} bytes`,
    searchFields: 'Search in fields and values',
    copyPath: 'Copy the path',
    copyCurl: 'Copy as cURL (bash)',
    copyRaw: 'Copy',
    copied: 'Copied',
    addPerson: 'Add this person to the directory',
    replay: 'Process again',
    replayOverride: 'Process again, past this filter',
    replayed: 'It is on its way again.',
    noFields: 'No field fits.',
    repeatedKey: 'This key stands there more than once; the last value counts.',
    removed: 'The bytes of this entry were removed; what became of it stays.',
    identified: 'What it says of who it is',
    leads: 'Leads it gave',
    stages: {
      received: 'Received',
      identify: 'Identify',
      match: 'Match',
      filter: 'Filter',
      deal: 'Deal',
      write: 'Write',
      lead: 'Lead',
    },
    results: { ok: 'passed', stopped: 'stopped here', waiting: 'waits' },
  },
  why: {
    label: 'What became of it',
    test: 'This is a test: it was received while the signal was in set-up, and becomes no lead.',
    pending: 'This entry is on its way; it is decided within seconds.',
    lead: 'This entry became a lead.',
    failed: 'This entry could not be processed, after several tries.',
    skipped: 'This entry made no lead.',
  },
  reasons: {
    identifiers_missing: {
      short: 'No identifiers',
      next: 'Look at the fields below, and map one that says who it is.',
    },
    not_found: {
      short: 'Not in the directory',
      next: 'Add the person, or let everybody with an e-mail become a lead: “Generate leads even if enrichment fails”, in the settings of the signal, under “Mapping”, “Advanced”.',
    },
    ambiguous: { short: 'Fits several people', next: 'Map an e-mail or a LinkedIn URL to tell them apart.' },
    identifiers_disagree: {
      short: 'Identifiers disagree',
      next: 'Its e-mail and LinkedIn URL belong to two people. Check the mapping, or the directory.',
    },
    filtered: {
      short: 'Did not pass the filters',
      next: 'Loosen the filter that is named below, if it is too strict.',
    },
    excluded: {
      short: 'Excluded',
      next: 'Somebody put it on the exclusion list. You can process it past the list.',
    },
    recently_contacted: {
      short: 'Recently contacted',
      next: 'Your team wrote to this person a short while ago. You can process it all the same.',
    },
    privacy: {
      short: 'Deleted for privacy',
      next: 'This person asked to be forgotten; nothing is to be done.',
    },
    no_contact_fits: {
      short: 'No contact fits',
      next: 'Loosen the filters, or import more people of this company.',
    },
    daily_limit: {
      short: 'Waits for tomorrow',
      next: 'The daily limit is reached. Raise it, or add a recipient, and it goes on at once.',
    },
    too_old: { short: 'Waited too long', next: 'Raise the daily limit, then process it again.' },
    dismissed: {
      short: 'Dismissed before',
      next: 'The recipient dismissed this person or company in the last 180 days.',
    },
    lead_exists: { short: 'Lead given before', next: 'It gave this lead before it was processed again.' },
    no_recipient: {
      short: 'Nobody to give it to',
      next: 'Nobody among the recipients of the signal gets leads. Choose others, and it goes on by itself.',
    },
    internal_error: {
      short: 'Error in Signalpost',
      next: 'The log of the server says more. Process it again once that is mended.',
    },
    enriching: { short: 'Provider to be asked', next: 'It goes on by itself within seconds.' },
    provider_unavailable: { short: 'Provider away', next: 'It goes on by itself once the provider answers.' },
    writing: { short: 'Being written', next: 'The language model is writing the sequence.' },
  },
} as const satisfies { reasons: Record<EntryReason, { short: string; next: string }> } & Record<
  string,
  object
>
