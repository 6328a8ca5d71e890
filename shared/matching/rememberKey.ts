import { remember } from '../remember'

/** A run asks for the keys of each of its people several times, and an import for those of a company with each row. */
const TEXTS_MAX = 5_000
const TEXT_LENGTH_MAX = 300

/** Keeps the keys of texts that were looked at lately. */
export function rememberKey<Key>(keyOf: (text: string) => Key): (text: string) => Key {
  return remember(keyOf, TEXTS_MAX, TEXT_LENGTH_MAX)
}
