const number = new Intl.NumberFormat()

export const noticeTexts = {
  notices: {
    title: 'Notices',
    text: 'What somebody should look at. Each ends by itself once it has passed.',
    count: (open: number) => `${number.format(open)} to look at`,
    none: 'Nothing to look at',
    noneText: 'Signalpost looks every minute and tells here what needs somebody.',
    passed: 'Passed within the last 30 days',
    kinds: {
      source_quiet: 'Source gone quiet',
      requests_refused: 'Requests refused',
      nobody_identified: 'Nobody identified',
      field_missing: 'Mapped field missing',
      hook_disabled: 'Hook switched off',
      provider_failing: 'Provider failing',
      model_failing: 'Language model failing',
      limit_reached_early: 'Daily limit reached early',
      disk_nearly_full: 'Disk nearly full',
    },
    next: {
      source_quiet: 'To the signal',
      requests_refused: 'Why they were refused',
      nobody_identified: 'Map its fields',
      field_missing: 'Map its fields',
      hook_disabled: 'To the hooks',
      provider_failing: 'To the providers',
      model_failing: 'To the model',
      limit_reached_early: 'To the people',
    },
    since: 'Since',
    ended: 'Passed',
    mute: 'Mute for a week',
    unmute: 'Tell again',
    mutedUntil: (time: string) => `Muted until ${time}`,
  },
} as const
