/** Sorts behind every other character. */
const LAST_CHARACTER = '\u{10ffff}'

/** The texts that begin so; an index answers it. */
export function whereBegins(beginning: string): { $gte: string; $lt: string } {
  return { $gte: beginning, $lt: beginning + LAST_CHARACTER }
}
