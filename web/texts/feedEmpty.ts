const number = new Intl.NumberFormat()

export const feedEmptyTexts = {
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
    noPlacesOwner: 'Your limit is 0 leads a day.',
    toPlaces: 'Raise it',
    done: 'All done',
    doneText: 'You have seen every lead. New ones show up here by themselves.',
    noneOpen: 'No open leads',
    noneOpenText: 'Nobody has a lead to decide on. New ones show up here by themselves.',
    noMatch: 'No lead fits',
    noMatchText: 'Nothing here fits the search and the filters above.',
    clear: 'Clear the filters',
  },
} as const
