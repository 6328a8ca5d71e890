type Leaf = [name: string, value: unknown]

/** Leaves by the names that Zapier gives them: two underscores for each level, and brackets for the rows of a list. */
export function leavesOf(value: unknown, name = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[name, value]]
  if (Array.isArray(value)) {
    return value.flatMap((row) => leavesOf(row).map(([key, cell]): Leaf => [`${name}[]${key}`, cell]))
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, name === '' ? key : `${name}__${key}`),
  )
}

export function namesOf(value: unknown): string[] {
  return leavesOf(value).map(([name]) => name)
}

const LOOKS_LIKE_A_DATE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/
const MOMENT_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

const isText = (value: unknown) => typeof value === 'string'
const fitsOf: Record<string, (value: unknown) => boolean> = {
  string: isText,
  text: isText,
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  datetime: (value) => MOMENT_WITH_ZONE.test(String(value)),
}

/** Whether a value is one of the type that an output field promises; a field without a type is a text. */
export function fitsType(value: unknown, type = 'string'): boolean {
  return fitsOf[type]?.(value) === true
}

/** The names of what looks like a date and is no moment with its zone. */
export function doubtfulDatesOf(value: unknown): string[] {
  return leavesOf(value)
    .filter(([, leaf]) => typeof leaf === 'string' && LOOKS_LIKE_A_DATE.test(leaf))
    .filter(([, leaf]) => !MOMENT_WITH_ZONE.test(String(leaf)))
    .map(([name]) => name)
}
