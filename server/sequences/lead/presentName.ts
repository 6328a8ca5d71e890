import { findPlaceholder } from '../../../shared/identifiers/placeholders'
import { isFit } from './isFit'
import { oneLine } from './oneLine'

const LENGTH_MAX = 60
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .,'’‘`´-]*$/u

/** A person's name as it would be written in a letter; null for what is no name. */
export function presentName(text: string | null): string | null {
  const name = oneLine(text ?? '')
  if (name.length > LENGTH_MAX || !NAME.test(name) || findPlaceholder(name) !== null || !isFit(name))
    return null
  return isOneCase(name) ? recapitalise(name) : name
}

/** Forms are filled in in a hurry: `ada lovelace`, `ADA LOVELACE`. */
function isOneCase(name: string): boolean {
  return name.length > 2 && (name === name.toLowerCase() || name === name.toUpperCase())
}

function recapitalise(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}
