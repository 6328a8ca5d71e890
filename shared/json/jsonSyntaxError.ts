/** The text is not JSON. The message says what was expected and where, in words safe to show to anybody. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
  /** Offset in UTF-16 units, from 0. */
  readonly position: number
  /** From 1, like `column`. */
  readonly line: number
  readonly column: number

  constructor(problem: string, text: string, position: number) {
    const { line, column } = lineAndColumn(text, position)
    super(`${problem} at line ${line}, column ${column}: ${foundAt(text, position)}.`)
    // Until a stack is formatted it holds every object on it, here the text and all that was made of it; and it is the
    // text that is at fault, no code.
    this.stack = this.message
    this.position = position
    this.line = line
    this.column = column
  }
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (let index = 0; index < position; index += 1) {
    const unit = text.charCodeAt(index)
    const isLoneReturn = unit === 0x0d && text.charCodeAt(index + 1) !== 0x0a
    if (unit === 0x0a || isLoneReturn) {
      line += 1
      lineStart = index + 1
    }
  }
  return { line, column: position - lineStart + 1 }
}

const HINTS: Partial<Record<string, string>> = {
  "'": 'found a single quote, JSON needs double quotes',
  '“': 'found a curly quote, JSON needs straight double quotes',
  '”': 'found a curly quote, JSON needs straight double quotes',
  '/': 'found /, JSON has no comments',
  '\uFEFF': 'found a byte order mark',
  '\u00A0': 'found a no-break space',
  '\n': 'found a line break',
  '\r': 'found a line break',
  '\t': 'found a tab',
}

/** At most one character of the payload is repeated, since the message may end up in a log. */
function foundAt(text: string, position: number): string {
  if (position >= text.length) return 'the text ends there'
  const character = text.charAt(position)
  const hint = HINTS[character]
  if (hint !== undefined) return hint
  if (/[!-~]/.test(character)) return `found ${character}`
  const unit = text.charCodeAt(position).toString(16).toUpperCase().padStart(4, '0')
  return `found the character U+${unit}`
}
