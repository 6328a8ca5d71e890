/**
 * An array item called by something it holds: `[label=Work email]`. In the brackets stand a key path, `=` and the
 * value as text; a backslash escapes `]`, `=` and itself.
 */
export type NamedItem = { keyPath: string; value: string }

export function spellNamedItem({ keyPath, value }: NamedItem): string {
  return `[${escape(keyPath)}=${escape(value)}]`
}

/** Longer text in brackets names nothing; the bound keeps hostile paths cheap to read. */
const PART_LENGTH_MAX = 1_000

/**
 * The named item whose bracket opens at `start`, and the offset behind its closing bracket. Undefined where the
 * text there is something else: no `=`, no end, or more of a key behind it.
 */
export function readNamedItem(text: string, start: number): (NamedItem & { end: number }) | undefined {
  if (text.charAt(start) !== '[') return undefined
  const key = readUntil(text, start + 1, '=')
  if (key === undefined || key.text === '') return undefined
  const value = readUntil(text, key.end, ']')
  if (value === undefined || !isSegmentEnd(text, value.end)) return undefined
  return { keyPath: key.text, value: value.text, end: value.end }
}

/** Whether a segment may end at this offset: behind it stands nothing, a dot or a bracket. */
export function isSegmentEnd(path: string, offset: number): boolean {
  return offset === path.length || path.charAt(offset) === '.' || path.charAt(offset) === '['
}

function readUntil(text: string, start: number, closer: string): { text: string; end: number } | undefined {
  let unescaped = ''
  const last = Math.min(text.length, start + PART_LENGTH_MAX)
  for (let index = start; index < last; index += 1) {
    const character = text.charAt(index)
    if (character === closer) return { text: unescaped, end: index + 1 }
    if (character === ']') return undefined
    const isEscape = character === '\\' && /[\]=\\]/.test(text.charAt(index + 1))
    if (isEscape) index += 1
    unescaped += text.charAt(index)
  }
  return undefined
}

function escape(text: string): string {
  return text.replace(/[\]=\\]/g, '\\$&')
}
