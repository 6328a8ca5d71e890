import { ObjectId } from 'bson'
import {
  addNumbers,
  appendItems,
  arrayOf,
  emptyDocument,
  findField,
  isNumber,
  listFields,
  listItems,
  nullValue,
  numberOf,
  objectOf,
  valueOf,
  writeDocument,
  writeNumber,
  type Value,
} from '../bson'
import { fail, refuse } from '../fail'
import { areEqual, compareToKey, keyOf, textKey } from '../keys'
import { isOperatorObject, parsePath, type Condition, type Path } from './filter'

/** The new value of a field: undefined takes it away or leaves it missing, the very value it has leaves it as it is. */
type Change = (current: Value | undefined, isInsert: boolean) => Value | undefined
/** What an update does, path by path. */
export type Update = readonly { readonly path: Path; readonly change: Change }[]

const idName = Buffer.from('_id')

const operators = new Map<string, (operand: Value) => Change>([
  ['$set', (operand) => () => operand],
  ['$unset', () => () => undefined],
  ['$setOnInsert', (operand) => (current, isInsert) => (isInsert ? operand : current)],
  ['$inc', buildIncrement],
  ['$min', (operand) => (current) => extremeOf(current, operand, -1)],
  ['$max', (operand) => (current) => extremeOf(current, operand, 1)],
  ['$push', buildPush],
  ['$addToSet', buildAddToSet],
  ['$pull', buildPull],
])

/** The lesser or greater of two values; equal numbers of different types stay what they were. */
export function extremeOf(current: Value | undefined, value: Value, direction: 1 | -1): Value {
  return current && compareToKey(value, keyOf([current, 1])) * direction <= 0 ? current : value
}

function buildIncrement(operand: Value): Change {
  if (!isNumber(operand)) fail(14, 'TypeMismatch', `Cannot increment with a value of type ${operand.type}`)
  return (current = writeNumber('int', 0)) => {
    if (!isNumber(current)) fail(14, 'TypeMismatch', `Cannot increment a value of type ${current.type}`)
    const sum = addNumbers(current, operand)
    const isOverflow = sum.type === 'double' && current.type !== 'double' && operand.type !== 'double'
    return isOverflow ? refuse('Failed to apply $inc operations: overflow') : sum
  }
}

const itemsOf = (current = arrayOf([])) =>
  current.type === 'array' ? listItems(current) : refuse(`must be an array but is of type ${current.type}`)

/** The values to add and how many to keep; any modifier but these is refused. */
function readModifiers(operand: Value): { items: Value[]; slice?: number | undefined } {
  if (!isOperatorObject(operand)) return { items: [operand] }
  const { $each, $slice, ...others } = Object.fromEntries(listFields(operand.bytes))
  const slice = isNumber($slice) ? numberOf($slice) : undefined
  const isSliceWrong = $slice !== undefined && !Number.isSafeInteger(slice)
  if ($each?.type !== 'array' || isSliceWrong || Object.keys(others).length > 0) {
    refuse('Only $each with an array is supported, and beside it $slice with an integer.')
  }
  return { items: listItems($each), slice }
}

function buildPush(operand: Value): Change {
  const { items, slice } = readModifiers(operand)
  return (current) => {
    if (slice === undefined && current?.type === 'array') return appendItems(current, items)
    const all = [...itemsOf(current), ...items]
    return arrayOf(slice !== undefined && slice < 0 ? all.slice(slice) : all.slice(0, slice))
  }
}

function buildAddToSet(operand: Value): Change {
  const { items, slice } = readModifiers(operand)
  if (slice !== undefined) refuse('$addToSet takes no $slice.')
  return (current) => {
    const before = itemsOf(current)
    const known = new Set(before.map(textKey))
    return arrayOf([...before, ...items.filter((item) => known.size < known.add(textKey(item)).size)])
  }
}

function buildPull(operand: Value): Change {
  if (operand.type === 'object') refuse('$pull takes a value, and no conditions.')
  return (current) => current && arrayOf(itemsOf(current).filter((item) => !areEqual(item, operand)))
}

export function parseUpdate(update: Value | undefined): Update {
  const fields = update?.type === 'object' ? listFields(update.bytes) : []
  if (fields.length === 0) fail(9, 'FailedToParse', 'An update must be an object of operators.')
  const changes = fields.flatMap(([operator, operands]) => {
    const build = operators.get(operator)
    if (!build || operands.type !== 'object') fail(9, 'FailedToParse', `Not supported: '${operator}'`)
    return listFields(operands.bytes).map(([path, operand]) => {
      return { path: parsePath(path), change: build(operand) }
    })
  })
  // MongoDB adds new fields in the order of their paths. A path and what lies below it come side by side.
  changes.sort((a, b) => (a.path.prefix < b.path.prefix ? -1 : 1))
  for (const [at, { path }] of changes.entries()) {
    const next = changes[at + 1]?.path
    if (!next?.prefix.startsWith(path.prefix)) continue
    fail(
      40,
      'ConflictingUpdateOperators',
      `Updating '${next.text}' would create a conflict at '${path.text}'`,
    )
  }
  return changes
}

export function applyUpdate(document: Buffer, update: Update, isInsert = false): Buffer {
  const after = changeFields(document, (fields) => {
    for (const { path, change } of update) changeAt(fields, path.names, (value) => change(value, isInsert), 0)
  })
  const isNew = isInsert && findField(document, idName) === undefined
  if (isNew || areEqual(idOf(document), idOf(after))) return after
  fail(66, 'ImmutableField', "The update would modify the immutable field '_id'")
}

type ChangeOne = (current: Value | undefined) => Value | undefined

/** Takes a document apart and puts it together once, whatever the number of changes. */
function changeFields(document: Buffer, change: (fields: Map<string, Value>) => void): Buffer {
  const fields = new Map<string, Value>()
  // Of a name that is there twice the first counts, as for an index.
  for (const [name, value] of listFields(document)) if (!fields.has(name)) fields.set(name, value)
  change(fields)
  return writeDocument([...fields])
}

/** Changes the value that the names lead to, from the one at that depth to the innermost. */
function changeAt(
  fields: Map<string, Value>,
  names: readonly string[],
  change: ChangeOne,
  depth: number,
): void {
  const name = names[depth] ?? ''
  const current = fields.get(name)
  const isInnermost = depth === names.length - 1
  const next = isInnermost ? change(current) : changeInside(current, names, change, depth + 1)
  if (next) fields.set(name, next)
  else fields.delete(name)
}

function changeInside(
  current: Value | undefined,
  names: readonly string[],
  change: ChangeOne,
  depth: number,
) {
  const inside = (document: Buffer) => {
    const changed = changeFields(document, (fields) => {
      changeAt(fields, names, change, depth)
    })
    return objectOf(changed)
  }
  if (current?.type === 'object') return inside(current.bytes)
  // Through a missing field or a scalar a path leads nowhere, which is fine for what leaves it missing.
  if (change(undefined) === undefined) return current
  if (current === undefined) return inside(emptyDocument)
  fail(28, 'PathNotViable', `Cannot create field '${names[depth]}' in a value of type ${current.type}`)
}

/** The document that an upsert inserts: what the filter demands by equality, then the update. */
export function buildUpsert(conditions: readonly Condition[], update: Update): Buffer {
  const demanded = conditions.flatMap(({ equality }) => {
    return equality ? [{ path: equality.path, change: () => equality.value }] : []
  })
  const paths = demanded.map(({ path }) => path.prefix).toSorted()
  const isTwice = paths.some((path, at) => paths[at + 1]?.startsWith(path))
  if (isTwice) fail(54, 'NotSingleValueField', 'The filter of an upsert demands a field twice.')
  return withIdFirst(applyUpdate(applyUpdate(emptyDocument, demanded, true), update, true))
}

export const idOf = (document: Buffer) => findField(document, idName) ?? nullValue

/** A document ready to be stored: its _id first, made when there is none. */
export function withIdFirst(document: Buffer): Buffer {
  const id = findField(document, idName) ?? valueOf(new ObjectId())
  if (id.type === 'array' || id.type === 'null') fail(53, 'InvalidIdField', `No _id can be ${id.type}.`)
  if (document.toString('latin1', 5, 9) === '_id\0') return document
  return writeDocument([['_id', id], ...listFields(document).filter(([name]) => name !== '_id')])
}
