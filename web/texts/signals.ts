export const signalTexts = {
  signals: {
    title: 'Signals',
    none: 'No signals yet',
    noneText:
      'A signal is a source of leads: a form, a Zap, your own product. Create one and send it a first request.',
    noEntry: 'Nothing received yet',
    more: 'Show more',
    status: { setup: 'In set-up', live: 'Live', paused: 'Paused' },
  },
} as const
