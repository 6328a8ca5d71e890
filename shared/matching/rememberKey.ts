import { remember } from '../remember'

/**
 * A run asks for the keys of each of its people several times, and an import for those of a company with each row; many have
 * the same title.
 */
const TEXTS_MAX = 5_000
const TEXT_LENGTH_MAX = 300

/** Keeps what the texts that were looked at lately come to: a key, or what a title says. */
export function rememberKey<Key>(keyOf: (text: string) => Key): (text: string) => Key {
  return remember(keyOf, TEXTS_MAX, TEXT_LENGTH_MAX)
}
