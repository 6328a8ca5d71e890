import type { FieldType, LeafValue } from './field'

const STRING_LENGTH_MAX = 200

/** An ISO 8601 date with a time; a space instead of the T, as databases print it, is taken too. */
const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|z|UTC|[+-]\d{2}(?::?\d{2})?))?$/

export function fieldTypeOf(value: LeafValue): FieldType {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (isDateTime(value)) return 'datetime'
  return value.length > STRING_LENGTH_MAX ? 'text' : 'string'
}

function isDateTime(text: string): boolean {
  if (text.length > 40 || !DATE_TIME.test(text)) return false
  const [month = 0, day = 0] = text.slice(5, 10).split('-').map(Number)
  const [hour = 0, minute = 0] = text.slice(11, 16).split(':').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59
}
