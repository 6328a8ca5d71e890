import { z as schema } from 'zod'
import { UnusableInput } from './unusableInput'

const Dictionary = schema.record(schema.string(), schema.unknown())

/** Names and values of a key–value field, in order, rows without a name left out. */
export function readDictionary(label: string, given: unknown): [name: string, value: unknown][] {
  if (given === undefined || given === null || given === '') return []
  const dictionary = Dictionary.safeParse(given)
  if (!dictionary.success)
    throw new UnusableInput(`${label} must hold names and values, not a text or a list.`)
  return Object.entries(dictionary.data).filter(([name]) => name !== '')
}
