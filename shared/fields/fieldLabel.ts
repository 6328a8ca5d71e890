import { LabelPhrases, type LabelStep } from './labelPhrases'

/** What people call each field; fields of one body never share a label. */
export function labelFields(fields: { steps: LabelStep[]; path: string }[]): string[] {
  const phrases = new LabelPhrases()
  const short = fields.map(({ steps }) => phrases.short(steps))
  const isRepeatedShort = repeated(short)
  const longer = fields.map(({ steps }, index) => {
    const label = short[index] ?? ''
    return label === '' || isRepeatedShort.has(label) ? phrases.full(steps) : label
  })
  const isRepeated = repeated(longer)
  return fields.map(({ path }, index) => {
    const label = longer[index] ?? ''
    return label === '' ? path : isRepeated.has(label) ? `${label} (${path})` : label
  })
}

function repeated(labels: string[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const label of labels) {
    if (seen.has(label)) twice.add(label)
    seen.add(label)
  }
  return twice
}
