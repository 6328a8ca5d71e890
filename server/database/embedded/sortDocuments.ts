import { bsonType, listFields, listItems, typeName, type Value } from './bsonValues'
import { CommandError } from './commandError'
import { inDirection, orderedKey } from './orderedKey'
import { parsePath, someValueAt, type Path } from './paths'
import type { SortField } from './planQuery'
import { readNumber } from './readOption'

export type SortKey = Buffer

const SORT_FIELDS_MAX = 32

export function parseSort(sort: Buffer): SortField[] {
  const fields = listFields(sort).map(([path, value]) => ({
    path: parsePath(path),
    direction: readDirection(path, value),
  }))
  if (fields.length > SORT_FIELDS_MAX) throw new CommandError('BadValue', 'too many sort fields')
  return fields
}

export function readDirection(path: string, value: Value): 1 | -1 {
  if (path === '') throw new CommandError('BadValue', 'FieldPath cannot be constructed with an empty string')
  if (value.type === bsonType.string || value.type === bsonType.object) {
    throw new CommandError('BadValue', `Illegal key in order specification: ${path}: ${typeName(value)}`)
  }
  const direction = readNumber(path, value)
  if (direction === 1 || direction === -1) return direction
  throw new CommandError('BadValue', `The order of '${path}' must be 1 (ascending) or -1 (descending)`)
}

/** The sort fields of a document as one key; an array stands for its least item, descending for its greatest. */
export function sortKeyOf(document: Buffer, sort: readonly SortField[]): SortKey {
  return Buffer.concat(
    sort.map(({ path, direction }) => inDirection(extremeKey(document, path, direction), direction)),
  )
}

export function compareBySort(a: SortKey, b: SortKey): number {
  return Buffer.compare(a, b)
}

/** What an empty array sorts as: below null. */
const emptyArrayKey = Buffer.of(5)

function extremeKey(document: Buffer, path: Path, direction: 1 | -1): Buffer {
  let extreme: Buffer | undefined
  const consider = (key: Buffer) => {
    if (extreme === undefined || Buffer.compare(key, extreme) * direction < 0) extreme = key
    return false
  }
  let last: Value | undefined
  someValueAt(document, path, (value) => {
    last = value
    return value?.type === bsonType.array ? false : consider(orderedKey(value))
  })
  if (extreme === undefined && last?.type === bsonType.array && listItems(last).length === 0)
    return emptyArrayKey
  return extreme ?? orderedKey(last)
}
