const number = new Intl.NumberFormat()

export const runTexts = {
  runs: {
    title: 'Runs',
    text: 'Entries become leads a few seconds after they came, and every hour in any case.',
    generate: 'Generate now',
    more: 'Show more',
    none: 'Nothing has run yet',
    noneText:
      'A run turns the entries that wait into leads. The first one comes with the first entry of a live signal.',
    progress: 'How far the run has come',
    left: (entries: number) => `${number.format(entries)} left`,
    rate: (entries: number) => `${number.format(Math.round(entries))} a second`,
    timeLeft: (seconds: number) =>
      seconds < 60 ? 'less than a minute' : `about ${number.format(Math.round(seconds / 60))} min`,
    started: 'Started',
    trigger: 'Why',
    triggers: { arrival: 'Entries came', schedule: 'Every hour', manual: 'Somebody asked' },
    status: { running: 'Running', finished: 'Finished', failed: 'Failed' },
    counts: { entries: 'Entries', leads: 'Leads', skipped: 'No lead', failed: 'Failed', waiting: 'Waiting' },
  },
} as const
