import { doubtfulDatesOf, fitsType, leavesOf, namesOf } from './leaves'
import { changePart, type Rule, type WalkedPart } from './walkedApp'

function misfitsOf({ key, sample, outputFields }: WalkedPart): string[] {
  const typeOf = new Map(outputFields.map((field) => [field.key, field.type ?? 'string']))
  const given = new Set(namesOf(sample))
  return [
    ...leavesOf(sample)
      .filter(([name, value]) => !typeOf.has(name) || !fitsType(value, typeOf.get(name)))
      .map(([name]) => `${key}.${name} of the sample`),
    ...[...typeOf.keys()].filter((name) => !given.has(name)).map((name) => `${key}.${name} of the output`),
  ]
}

/** Checks of the data that a user maps before anything has run. */
export const sampleRules: Rule[] = [
  {
    id: 'D010',
    says: 'what is asked for again and again shows in its sample what tells one thing from another',
    findViolations: ({ parts }) =>
      parts
        .filter(({ type }) => type === 'polling')
        .flatMap(({ key, sample, primaryKeys }) =>
          primaryKeys.filter((name) => !namesOf(sample).includes(name)).map((name) => `${key}.${name}`),
        ),
    plant: (app) =>
      changePart(app, 'trigger', () => ({ type: 'polling', sample: { lead_id: 'led_1', name: 'Ada' } })),
  },
  {
    id: 'D012',
    says: 'each part shows a sample of more than an id, without running anything',
    findViolations: ({ parts }) =>
      parts.filter(({ sample }) => namesOf(sample).length < 2).map(({ key }) => key),
    plant: (app) => changePart(app, 'create', () => ({ sample: { id: 'ent_1' } })),
  },
  {
    id: 'D023',
    says: 'a moment in a sample is ISO 8601 with its zone',
    findViolations: ({ parts }) =>
      parts.flatMap(({ key, sample }) => doubtfulDatesOf(sample).map((name) => `${key}.${name}`)),
    plant: (app) => changePart(app, 'create', () => ({ sample: { id: 'ent_1', at: '2026-01-15 09:30' } })),
  },
  {
    id: 'D024',
    says: 'sample and output fields name the same things, of the same types',
    findViolations: ({ parts }) => [
      ...parts.flatMap(misfitsOf),
      ...parts.flatMap(({ dynamicOutputFields, result }) => {
        const real = new Set(namesOf(result))
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
        const real = new Set(namesOf(result))
        return namesOf(sample)
          .filter((name) => !real.has(name))
          .map((name) => `${key}.${name}`)
      }),
    plant: (app) => changePart(app, 'create', ({ sample }) => ({ sample: { ...Object(sample), leads: 3 } })),
  },
]
