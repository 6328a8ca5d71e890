import type { ImportColumns } from '../../shared/imports/columns'

/** A row with its values by column, those that are empty left out; or what is wrong with it. */
export type ReadRow =
  | { kind: 'row'; line: number; values: Record<string, string> }
  | { kind: 'error'; line: number; column: string | null; message: string }

const VALUE_LENGTH_MAX = 2_000
const UNREADABLE = '\ufffd'

/** Takes the known columns out of a row, null for others; of two values for one column the first that is not empty. */
export function readRow(
  line: number,
  fields: readonly (readonly [string | null, unknown])[],
  columns: ImportColumns,
): ReadRow {
  const found = new Map<string, string>()
  for (const [column, value] of fields) {
    if (column === null || found.has(column)) continue
    const text = textOf(value)
    const problem = problemOf(text)
    if (problem !== null) return { kind: 'error', line, column, message: problem }
    if (text !== null && text !== '') found.set(column, text)
  }
  return { kind: 'row', line, values: valuesOf(found, columns) }
}

/** Null: a list or an object, which no column takes. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.replaceAll('\0', '').trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

function problemOf(text: string | null): string | null {
  if (text === null) return 'The value is a list or an object, not a text.'
  if (text.length > VALUE_LENGTH_MAX) return 'The value is longer than 2,000 characters.'
  return text.includes(UNREADABLE) || !text.isWellFormed()
    ? 'The value holds characters that could not be read: save the file as UTF-8.'
    : null
}

function valuesOf(
  found: ReadonlyMap<string, string>,
  { names, parts }: ImportColumns,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of names) {
    const whole =
      found.get(name) ??
      (parts[name] ?? [])
        .map((part) => found.get(part))
        .filter(Boolean)
        .join(', ')
    if (whole !== '') values[name] = whole
  }
  return values
}
