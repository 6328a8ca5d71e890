import { bsonType, findField, listItems, type Value } from './bsonValues'

export type Segment = { readonly name: Buffer; readonly text: string; readonly index: number | undefined }
export type Path = { readonly text: string; readonly segments: readonly Segment[] }

const INDEX_PATTERN = /^(0|[1-9]\d{0,6})$/

export function parsePath(text: string): Path {
  const segments = text.split('.').map((segment) => ({
    text: segment,
    name: Buffer.from(segment),
    index: INDEX_PATTERN.test(segment) ? Number(segment) : undefined,
  }))
  return { text, segments }
}

type Test = (value: Value | undefined) => boolean

/**
 * Whether any value that a path reaches passes the test. As in MongoDB a path goes through arrays (every item, and the
 * item that a numeric segment names), an array at its end stands for its items and for itself, and a path that leads
 * nowhere gives one missing value; only an array without matching items gives none.
 */
export function someValueAt(document: Buffer, path: Path, test: Test): boolean {
  return someInObject(document, path.segments, 0, test)
}

function someInObject(document: Buffer, segments: readonly Segment[], at: number, test: Test): boolean {
  const segment = segments[at]
  return someBelow(segment && findField(document, segment.name), segments, at + 1, test)
}

function someBelow(value: Value | undefined, segments: readonly Segment[], at: number, test: Test): boolean {
  if (value === undefined) return test(undefined)
  if (at >= segments.length) {
    return (value.type === bsonType.array && listItems(value).some(test)) || test(value)
  }
  if (value.type === bsonType.object) return someInObject(value.bytes, segments, at, test)
  if (value.type === bsonType.array) return someInArray(value, segments, at, test)
  return test(undefined)
}

function someInArray(array: Value, segments: readonly Segment[], at: number, test: Test): boolean {
  return listItems(array).some(
    (item, index) =>
      (item.type === bsonType.object && someInObject(item.bytes, segments, at, test)) ||
      (segments[at]?.index === index && someBelow(item, segments, at + 1, test)),
  )
}

/**
 * The one value at a path that meets no array on its way, not even at its end; an array gives 'array'. Indexes, groups
 * and keys of unique violations are made of such values.
 */
export function scalarAt(document: Buffer, path: Path): Value | undefined | 'array' {
  let container = document
  let value: Value | undefined
  for (const [depth, segment] of path.segments.entries()) {
    value = findField(container, segment.name)
    if (value?.type === bsonType.array) return 'array'
    if (depth === path.segments.length - 1) return value
    if (value?.type !== bsonType.object) return undefined
    container = value.bytes
  }
  return value
}
