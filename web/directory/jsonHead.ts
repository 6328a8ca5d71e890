/** The first objects of a JSON array, or of a file with one a line, as far as they are whole: a name for each field, and its values. */
export function readJsonHead(text: string, objectsMax: number): { names: string[]; rows: string[][] } {
  const objects = wholeObjects(text, objectsMax).map((object) => new Map(flatten(object)))
  const names = [...new Set(objects.flatMap((fields) => [...fields.keys()]))]
  return { names, rows: objects.map((fields) => names.map((name) => fields.get(name) ?? '')) }
}

/** One level of nesting counts, as in `company.name`. */
function flatten(object: object): [string, string][] {
  return Object.entries(object).flatMap(([key, value]: [string, unknown]) =>
    isObject(value)
      ? Object.entries(value).map(([inner, one]): [string, string] => [`${key} ${inner}`, show(one)])
      : [[key, show(value)]],
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const SIGNS = /"(?:[^"\\]|\\.)*"|[{}]/gs

function wholeObjects(text: string, max: number): object[] {
  const found: object[] = []
  let depth = 0
  let from = 0
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (sign === '{') {
      if (depth === 0) from = index
      depth += 1
    } else if (sign === '}') depth -= 1
    if (sign !== '}' || depth !== 0) continue
    const object = parse(text.slice(from, index + 1))
    if (object) found.push(object)
    if (found.length === max) break
  }
  return found
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
