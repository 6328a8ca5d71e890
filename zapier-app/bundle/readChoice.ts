import type { ZObject } from 'zapier-platform-core'
import { toZapierError } from '../http/toZapierError'

/** A field with choices: `label` is what the editor calls it, `choices` what it shows for each key. */
type ChoiceField<Key extends string> = { label: string; choices: Readonly<Record<Key, string>> }

/**
 * The chosen key, or null where nothing is. A field with choices may also be mapped from an earlier step, which gives the key or
 * its words, in large or small letters. Throws a halt where it gives anything else: some other choice would be done in silence.
 */
export function readChoice<Key extends string>(
  z: ZObject,
  given: unknown,
  { label, choices }: ChoiceField<Key>,
): Key | null {
  const wanted = typeof given === 'string' ? given.trim().toLowerCase() : given
  if (wanted === undefined || wanted === null || wanted === '') return null
  for (const key in choices) if (key === wanted || choices[key].toLowerCase() === wanted) return key
  const offered = Object.values<string>(choices).join(', ')
  const message = `What stands in the field ${label} is none of its choices: ${offered}.`
  throw toZapierError(z, { next: 'halt', message })
}
