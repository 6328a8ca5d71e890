import { doubtfulDatesOf, fitsType, leavesOf, namesOf } from './leaves'
import { changePart, type Rule, type WalkedPart } from './walkedApp'

/** The names of values that are none of the type that their output field promises. What is unknown is null, which Zapier leaves out. */
function wrongTypesOf({ key, outputFields, dynamicOutputFields }: WalkedPart, given: unknown): string[] {
  const typeOf = new Map([...outputFields, ...dynamicOutputFields].map((field) => [field.key, field.type]))
  return leavesOf(given)
    .filter(([name, value]) => value !== null && typeOf.has(name) && !fitsType(value, typeOf.get(name)))
    .map(([name]) => `${key}.${name}`)
}

const withText = (given: unknown) => ({ ...Object(given), created_at: 'yesterday', received_at: 'yesterday' })
const hooksOf = (parts: WalkedPart[]) => parts.filter(({ type }) => type === 'hook')

/** Checks of what runs gave: one that a notification started, and the samples that the editor asks for. */
export const liveRules: Rule[] = [
  {
    id: 'T002',
    says: 'what is asked for again and again tells one thing from another',
    findViolations: ({ parts }) =>
      parts
        .filter(({ type }) => type === 'polling')
        .flatMap(({ key, result, primaryKeys }) =>
          primaryKeys.filter((name) => !namesOf(result).includes(name)).map((name) => `${key}.${name}`),
        ),
    plant: (app) => changePart(app, 'trigger', () => ({ type: 'polling', result: { lead_id: 'led_1' } })),
  },
  {
    id: 'T003',
    says: 'a moment in a run is ISO 8601 with its zone',
    findViolations: ({ parts }) =>
      parts.flatMap(({ key, result, started }) =>
        [result, started].flatMap(doubtfulDatesOf).map((name) => `${key}.${name}`),
      ),
    plant: (app) => changePart(app, 'trigger', () => ({ started: { id: 'ent_1', at: '01/15/2026' } })),
  },
  {
    id: 'T005',
    says: 'what starts a Zap, and what a step gives, are of the types that the output fields promise',
    findViolations: ({ parts }) =>
      parts.flatMap((part) => wrongTypesOf(part, part.type === 'hook' ? part.started : part.result)),
    plant: (app) => changePart(app, 'trigger', ({ started }) => ({ started: withText(started) })),
  },
  {
    id: 'T006',
    says: 'the samples of the editor promise nothing that a notification does not bring',
    findViolations: ({ parts }) =>
      hooksOf(parts).flatMap(({ key, result, started }) => {
        const brought = new Set(namesOf(started))
        return namesOf(result)
          .filter((name) => !brought.has(name))
          .map((name) => `${key}.${name}`)
      }),
    plant: (app) => changePart(app, 'trigger', ({ result }) => ({ result: { ...Object(result), more: 1 } })),
  },
  {
    id: 'Z001',
    says: 'the samples of the editor are of the types that the output fields promise',
    findViolations: ({ parts }) => hooksOf(parts).flatMap((part) => wrongTypesOf(part, part.result)),
    plant: (app) => changePart(app, 'trigger', ({ result }) => ({ result: withText(result) })),
  },
]
