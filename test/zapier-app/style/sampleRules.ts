import { changePart, type Rule, type WalkedPart } from './walkedApp'

const SAMPLE_OF_TYPE: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  datetime: (value) => typeof value === 'string' && MOMENT_WITH_ZONE.test(value),
}

const LOOKS_LIKE_A_DATE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/
const MOMENT_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** Leaves by the names that Zapier gives them: two underscores for each level, and brackets for the rows of a list. */
function leavesOf(value: unknown, name = ''): [name: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[name, value]]
  if (Array.isArray(value)) {
    return value.flatMap((row) =>
      leavesOf(row).map(([key, cell]): [string, unknown] => [`${name}[]${key}`, cell]),
    )
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, name === '' ? key : `${name}__${key}`),
  )
}

const names = (value: unknown) => leavesOf(value).map(([name]) => name)

function misfitsOf({ key, sample, outputFields }: WalkedPart): string[] {
  const typeOf = new Map(outputFields.map((field) => [field.key, field.type ?? 'string']))
  const given = new Set(names(sample))
  return [
    ...leavesOf(sample)
      .filter(([name, value]) => {
        const type = typeOf.get(name)
        return type === undefined || SAMPLE_OF_TYPE[type]?.(value) !== true
      })
      .map(([name]) => `${key}.${name} of the sample`),
    ...[...typeOf.keys()].filter((name) => !given.has(name)).map((name) => `${key}.${name} of the output`),
  ]
}

/** Checks of the data that a user maps before anything has run. */
export const sampleRules: Rule[] = [
  {
    id: 'D012',
    says: 'each part shows a sample of more than an id, without running anything',
    findViolations: ({ parts }) =>
      parts.filter(({ sample }) => names(sample).length < 2).map(({ key }) => key),
    plant: (app) => changePart(app, 'create', () => ({ sample: { id: 'ent_1' } })),
  },
  {
    id: 'D023',
    says: 'a moment in a sample is ISO 8601 with its zone',
    findViolations: ({ parts }) =>
      parts.flatMap(({ key, sample }) =>
        leavesOf(sample)
          .filter(([, value]) => typeof value === 'string' && LOOKS_LIKE_A_DATE.test(value))
          .filter(([, value]) => !MOMENT_WITH_ZONE.test(String(value)))
          .map(([name]) => `${key}.${name}`),
      ),
    plant: (app) => changePart(app, 'create', () => ({ sample: { id: 'ent_1', at: '2026-01-15 09:30' } })),
  },
  {
    id: 'D024',
    says: 'sample and output fields name the same things, of the same types',
    findViolations: ({ parts }) => [
      ...parts.flatMap(misfitsOf),
      ...parts.flatMap(({ dynamicOutputFields, result }) => {
        const real = new Set(names(result))
        return dynamicOutputFields.map(({ key }) => key).filter((key) => !real.has(key))
      }),
    ],
    plant: (app) =>
      changePart(app, 'create', ({ outputFields }) => ({
        outputFields: outputFields.map((field) => ({ ...field, type: 'integer' as const })),
      })),
  },
  {
    id: 'T004',
    says: 'a sample promises nothing that a real run does not give',
    findViolations: ({ parts }) =>
      parts.flatMap(({ key, sample, result }) => {
        const real = new Set(names(result))
        return names(sample)
          .filter((name) => !real.has(name))
          .map((name) => `${key}.${name}`)
      }),
    plant: (app) => changePart(app, 'create', ({ sample }) => ({ sample: { ...Object(sample), leads: 3 } })),
  },
]
