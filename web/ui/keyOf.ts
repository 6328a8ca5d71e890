/** What a key is for: where its letter is none of the Latin ones, by its place, as it is on a keyboard that has them. */
export function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const [, letter] = /^[^\x20-\x7e]$/.test(key) ? (/^Key([A-Z])$/.exec(code) ?? []) : []
  if (letter === undefined) return key
  return shiftKey ? letter : letter.toLowerCase()
}
