const THINKING = /<(\/?)(?:think|thinking|reasoning)>/gi
const OPENINGS_MAX = 20
/** Twice what a model may answer at most, by its tokens; what is longer and no JSON as a whole is not searched. */
const SEARCHED_LENGTH_MAX = 262_144

/** The JSON in a model's answer, out of its thoughts, fences and courtesies; undefined where there is none. */
export function extractJson(text: string): unknown {
  const said = withoutThoughts(text).trim()
  const whole = parse(said)
  if (whole !== undefined || said.length > SEARCHED_LENGTH_MAX) return whole
  const openings = [...said.matchAll(/[{[]/g)].slice(0, OPENINGS_MAX)
  for (const { index } of openings) {
    const end = findEnd(said, index)
    const value = end === null ? undefined : parse(said.slice(index, end))
    if (typeof value === 'object' && value !== null) return value
  }
  return undefined
}

/** A reasoning model thinks aloud; one whose thinking was opened by its template only closes it. */
function withoutThoughts(text: string): string {
  let said = ''
  let openedAt: number | null = null
  let end = 0
  for (const { index, 0: tag, 1: slash } of text.matchAll(THINKING)) {
    if (slash === '') openedAt ??= index
    else {
      said = openedAt === null ? '' : said + text.slice(end, openedAt)
      openedAt = null
      end = index + tag.length
    }
  }
  return said + text.slice(end)
}

/** Behind the bracket that closes the one at `start`; null where none does. */
function findEnd(text: string, start: number): number | null {
  let depth = 0
  let isInString = false
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (isInString) {
      if (character === '\\') at += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return null
}

function parse(text: string): unknown {
  for (const candidate of [text, repair(text)]) {
    try {
      const value: unknown = JSON.parse(candidate)
      return value
    } catch {
      // The next spelling may be one.
    }
  }
  return undefined
}

/** Small models break lines inside of strings, and leave a comma behind the last item. */
function repair(text: string): string {
  return (
    text
      // A string that never ends goes to the end of the text, or the end would be looked for from each of its marks.
      .replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/gs, (string) =>
        string.replace(/\r?\n/g, '\\n').replace(/\t/g, '\\t'),
      )
      .replace(/,(\s*[}\]])/g, '$1')
  )
}
