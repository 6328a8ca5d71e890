const number = new Intl.NumberFormat()

export const leadTexts = {
  feed: {
    title: 'Feed',
    list: 'Leads',
    search: 'Search',
    searchLabel: 'Search for a name, a company or an e-mail',
    view: 'Which leads',
    views: {
      new: 'To do',
      snoozed: 'Snoozed',
      approved: 'Approved',
      contacted: 'Contacted',
      dismissed: 'Dismissed',
      all: 'All',
    },
    enriched: 'Whether enriched',
    enrichments: { any: 'Enriched or not', true: 'Enriched', false: 'Not enriched' },
    signal: 'Signal',
    allSignals: 'All signals',
    unknownSignal: 'A signal',
    whose: 'Whose feed',
    mine: 'My feed',
    everybody: 'Everybody’s',
    forWhom: (name: string) => `For ${name}`,
    somebody: 'somebody else',
    limit: (used: number, limit: number) => `${number.format(used)} of ${number.format(limit)} today`,
    limitReached: ({ used, limit, wait }: { used: number; limit: number; wait: number }) =>
      `${number.format(used)} of ${number.format(limit)} today` +
      `${wait === 0 ? '' : ` · ${number.format(wait)} wait`} · resets 00:00`,
    inMinutes: (minutes: number) => `in ${minutes} min`,
    inHours: (hours: number) => `in ${hours} h`,
    noLimit: 'Your limit is 0 leads a day',
    resets: (zone: string, reset: string) => `Starts again at 00:00 ${zone}, ${reset}`,
    news: (count: number, hasMore: boolean) =>
      count === 1 ? '1 new lead' : `${number.format(count)}${hasMore ? '+' : ''} new leads`,
    back: (count: number) => (count === 1 ? '1 lead is back' : `${number.format(count)} leads are back`),
    generate: 'Generate now',
    generating: 'Looking through what has come in …',
    stack: (count: number) => `${number.format(count)} signals`,
    contacts: (count: number) => `${number.format(count)} contacts`,
    select: (name: string) => `Select ${name}`,
    selected: (count: number) => `${number.format(count)} selected`,
    selecting: (count: number) => `Selecting … ${number.format(count)}`,
    firstSelected: (count: number) => `The first ${number.format(count)} selected`,
    selectAll: 'Select all',
    selectNone: 'Clear',
    today: 'Today',
    yesterday: 'Yesterday',
    keys: 'Keys',
    toList: 'Back to the feed',
    gone: 'This lead is not here',
    goneText: 'It was removed, or it is on the feed of somebody else.',
    choose: 'Choose a lead on the left.',
  },
  feedEmpty: {
    nothing: 'Nothing received yet',
    nothingText:
      'Leads come from signals: a form, a Zap, your own product. Send a first request to one of them.',
    toSignals: 'To your signals',
    noLead: 'Nothing became a lead',
    noLeadText: 'What came in within the last two weeks, and why it gave no lead:',
    limit: 'That was today’s limit',
    limitText: ({
      used,
      limit,
      wait,
      zone,
      reset,
    }: {
      used: number
      limit: number
      wait: number
      zone: string
      reset: string
    }) =>
      `${number.format(used)} of ${number.format(limit)} leads today, and ${number.format(wait)} ` +
      `${wait === 1 ? 'entry waits' : 'entries wait'}. The next come at 00:00 ${zone}, ${reset}.`,
    count: (entries: number) => number.format(entries),
    noPlaces: 'You get no leads',
    noPlacesText: 'Your limit is 0 leads a day. An owner can raise it under Settings, Team.',
    done: 'All done',
    doneText: 'You have seen every lead. New ones show up here by themselves.',
    noneOpen: 'No open leads',
    noneOpenText: 'Nobody has a lead to decide on. New ones show up here by themselves.',
    noMatch: 'No lead fits',
    noMatchText: 'Nothing here fits the search and the filters above.',
    clear: 'Clear the filters',
  },
  lead: {
    unnamed: 'Name unknown',
    notEnriched: 'Not enriched',
    people: (count: string) => `${count} people`,
    why: 'Why now',
    toEntry: 'See what came in',
    foundBy: (by: string, source: string) =>
      `Found by ${by}, ${source === 'directory' ? 'in your directory' : `at ${source}`}.`,
    ways: {
      linkedin_url: 'LinkedIn URL',
      email: 'e-mail',
      name_domain: 'name and domain',
      name_company: 'name and company',
      company_linkedin_url: 'the company’s LinkedIn page',
      company_domain: 'the company’s domain',
      company_name: 'the company’s name',
    },
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser gives the clipboard to pages over https only. Select the text and copy it.',
    copyEmail: 'Copy the e-mail address',
    linkedIn: 'LinkedIn profile',
    approve: 'Approve',
    contacted: 'Mark as contacted',
    dismiss: 'Dismiss',
    snooze: 'Snooze',
    wake: 'Wake now',
    ofMany: (name: string, count: number) => `${name} ${number.format(count)}`,
    status: {
      new: 'New',
      snoozed: 'Back',
      approved: 'Approved',
      contacted: 'Contacted',
      dismissed: 'Dismissed',
    },
    reasons: {
      company: 'Not this company',
      person: 'Not this person',
      signal: 'Not this signal',
      other: 'Another reason',
    },
    dismissedFor: {
      company: 'the company does not fit',
      person: 'the person does not fit',
      signal: 'the signal does not fit',
      other: 'another reason',
    },
    effects: {
      company: (company: string) => `${company}: other open leads go too, none come for 180 days`,
      person: (name: string) => `${name}: other open leads go too, none come for 180 days`,
      many: 'Their other open leads go too, none come for 180 days',
      signal: 'Nothing more comes to you of this one entry',
      other: 'Only this lead',
    },
    snoozePresets: {
      hours: 'In 3 hours',
      tomorrow: 'Tomorrow morning',
      monday: 'Monday morning',
      week: 'In a week',
      month: 'In a month',
    },
    backEarly: 'Back early: more came in',
    snoozeEarly: 'It wakes earlier when the same person gives another lead.',
  },
  change: {
    approved: (what: string) => `${what} approved`,
    contacted: (what: string) => `${what} marked as contacted`,
    dismissed: (what: string) => `${what} dismissed`,
    snoozed: (what: string) => `${what} snoozed`,
    woken: (what: string) => `${what} woken`,
    wokenEarly: (what: string, count: number) =>
      `${what} ${count === 1 ? 'is' : 'are'} back before the time: more has come in about the same ` +
      `${count === 1 ? 'person' : 'people'}.`,
    also: (count: number) =>
      count === 1
        ? '1 other lead left the feed too.'
        : `${number.format(count)} other leads left the feed too.`,
    noneCome: (whom: string) => `None of ${whom} come for 180 days.`,
    noneComeOfThem: 'None of them come for 180 days.',
    meanwhile: (name: string) =>
      `Somebody else has just changed the lead of ${name}: it is shown as it is now.`,
    savedOnto: (name: string, status: string) =>
      `Your text is saved, but somebody else has made the lead of ${name} ${status} meanwhile.`,
    leads: (count: number) => `${number.format(count)} leads`,
    elsewhere: (count: number) =>
      count === 1
        ? 'Somebody else had changed it already: it is shown as it is now.'
        : `${number.format(count)} had been changed by somebody else already: they are shown as they are now.`,
    unfit: 'That was done already: a lead is opened again by undoing only.',
    approveFirst: 'Only a lead that is approved can be marked as contacted.',
    selecting: 'All that match are still being selected: wait a moment, or press Esc to stop.',
    undo: 'Undo',
    undone: 'Taken back',
    kept: (count: number) => `${number.format(count)} stay as they are: somebody has changed them since.`,
    failed: (count: number) =>
      count === 1 ? 'The lead was not changed' : `${number.format(count)} leads were not changed`,
    unanswered: (count: number) =>
      count === 1 ? 'No answer about the lead' : `No answer about ${number.format(count)} leads`,
    unansweredText: 'What you see is read again; do it once more if it is not done.',
    leftUnsaved: (name: string) => `Not saved: what you wrote to ${name}`,
    leftUnsavedText: 'It is kept until you reload this page: open the lead again.',
    stepRemoved: (position: number) => `Step ${position} removed`,
    unwritten: (name: string) => `No new text for ${name}`,
    needsText: 'A sequence needs a step with a text.',
    queued: 'You are offline: it is sent once the connection is back.',
    nothingToUndo: 'There is nothing to take back.',
  },
  keys: {
    title: 'Keys',
    close: 'Close',
    enabled: 'Single-letter keys',
    enabledHelp:
      'Switch them off where they get in the way of a screen reader or of dictation. The arrows move all the same.',
    rows: [
      ['j / k, ↓ / ↑', 'Next, previous lead'],
      ['e', 'Approve'],
      ['c', 'Mark as contacted'],
      ['d', 'Dismiss, then c, p, s or o for the reason'],
      ['h', 'Snooze, then 1 to 5'],
      ['x', 'Select'],
      ['Shift j / Shift k', 'Select on the way'],
      ['a', 'Select all that match'],
      ['Esc', 'Leave a field, clear the selection'],
      ['z', 'Undo'],
      ['Enter', 'Edit the sequence'],
      ['r', 'Have it written again'],
      ['/', 'Search'],
      ['?', 'These keys'],
      ['g, then a letter', 'Go to a section, such as g s to the signals'],
    ],
    forWriters: ['e', 'c', 'd', 'h', 'x', 'Shift j / Shift k', 'a', 'Esc', 'z', 'Enter', 'r'],
    palette: 'Go to, or do, anything by its name',
  },
} as const
