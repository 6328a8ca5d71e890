const number = new Intl.NumberFormat()
const percent = new Intl.NumberFormat(undefined, { style: 'percent' })
const precise = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })
const time = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone }).format(new Date(at))

export const homeTexts = {
  home: {
    title: 'Home',
    text: 'What came in for the team, and what became of it.',
    csv: 'Download as CSV',
    lastDay: 'Leads in 24 hours',
    month: 'Leads in 30 days',
    approval: 'Approved',
    approvalOf: (decided: number) => `of ${number.format(decided)} decided on`,
    firstAction: 'Time to first action',
    mean: 'on average',
    unknown: '–',
    rate: (share: number) => percent.format(share),
    duration: (minutes: number) => {
      if (minutes < 60) return `${number.format(Math.round(minutes))} min`
      if (minutes < 2_880) return `${precise.format(minutes / 60)} h`
      return `${precise.format(minutes / 1_440)} days`
    },
    attention: 'Needs somebody',
    quiet: 'Sources gone quiet',
    limitAt: ({ used, limit, at, zone }: { used: number; limit: number; at: string | null; zone: string }) =>
      `Your limit of today is reached: ${number.format(used)} of ${number.format(limit)}` +
      (at === null ? '' : `, the last of them at ${time(at, zone)}`),
    limitWaits: (waiting: number) => {
      if (waiting === 0) return 'Nothing waits for tomorrow.'
      return waiting === 1
        ? '1 entry waits for tomorrow.'
        : `${number.format(waiting)} entries wait for tomorrow.`
    },
    waitsUnknown: 'How much waits for tomorrow could not be read.',
    inLastDay: '24 h',
    inMonth: '30 d',
    allWell: 'Every source sends, and nothing else needs you.',
    notices: 'To the notices',
    bySignal: 'Leads by signal',
    noLeads: 'Nothing came in within these 30 days.',
    signal: 'Signal',
    unknownSignal: 'A signal',
    skipped: 'Why entries gave no lead',
    nothingSkipped: 'Every entry of these 30 days gave a lead, or waits.',
    days: 'The last 30 days',
    chart: 'Entries and leads of the last 30 days; the table below has the same figures',
    table: 'The figures by day',
    columns: {
      date: 'Day',
      live: 'Entries',
      leads: 'Leads',
      skipped: 'No lead',
      failed: 'Failed',
      approved: 'Approved',
      dismissed: 'Dismissed',
    },
  },
} as const
