import {
  arrayOf,
  bsonType,
  listFields,
  listItems,
  objectOf,
  typeName,
  writeDocument,
  type Value,
} from './bsonValues'
import { CommandError } from './commandError'
import { showDocument } from './duplicateKey'
import { matchesAll } from './matchDocument'
import { addNumbers } from './numbers'
import { isNumber, orderedKey } from './orderedKey'
import { isOperatorObject, parseFieldConditions, parseFilter } from './parseFilter'
import { parsePath, type Path } from './paths'
import { readNumber } from './readOption'
import { idOf } from './storeDocuments'

/**
 * The new value for a path: undefined takes the field away or leaves it missing, the very value it got leaves everything
 * as it is.
 */
export type Change = (current: Value | undefined, context: ChangeContext) => Value | undefined
export type ChangeContext = { readonly document: Buffer; readonly isInsert: boolean }

type BuildChange = (operand: Value, path: Path) => Change

export const updateOperators = new Map<string, BuildChange>([
  ['$set', (operand) => () => operand],
  ['$unset', () => () => undefined],
  [
    '$setOnInsert',
    (operand) =>
      (current, { isInsert }) =>
        isInsert ? operand : current,
  ],
  ['$inc', buildIncrement],
  ['$min', (operand) => (current) => (isBefore(operand, current) ? operand : (current ?? operand))],
  [
    '$max',
    (operand) => (current) => (current && isBefore(operand, current) ? current : keepEqual(operand, current)),
  ],
  ['$push', buildPush],
  ['$addToSet', buildAddToSet],
  ['$pull', buildPull],
])

function isBefore(a: Value, b: Value | undefined): boolean {
  return b !== undefined && orderedKey(a).compare(orderedKey(b)) < 0
}

/** Equal numbers of different types stay what they were. */
function keepEqual(operand: Value, current: Value | undefined): Value {
  return current && orderedKey(operand).equals(orderedKey(current)) ? current : operand
}

function buildIncrement(operand: Value, path: Path): Change {
  if (!isNumber(operand)) {
    const shown = showDocument(writeDocument([[path.text, operand]]))
    throw new CommandError('TypeMismatch', `Cannot increment with non-numeric argument: ${shown}`)
  }
  return (current, { document }) => {
    if (current === undefined) return operand
    const name = path.segments.at(-1)?.text ?? ''
    if (!isNumber(current)) {
      throw new CommandError(
        'TypeMismatch',
        `Cannot apply $inc to a value of non-numeric type. ${showId(document)} has the field '${name}' of non-numeric type ${typeName(current)}`,
      )
    }
    const sum = addNumbers(current, operand)
    if (sum) return sum
    throw new CommandError(
      'BadValue',
      `Failed to apply $inc operations to current value of '${path.text}': overflow`,
    )
  }
}

function showId(document: Buffer): string {
  return showDocument(writeDocument([['_id', idOf(document)]]))
}

function itemsAt(current: Value | undefined, path: Path, { document }: ChangeContext): Value[] {
  if (current === undefined) return []
  if (current.type === bsonType.array) return listItems(current)
  throw new CommandError(
    'BadValue',
    `The field '${path.text}' must be an array but is of type ${typeName(current)} in document ${showId(document)}`,
  )
}

/** The values to add, and `$slice` where it is allowed; any other modifier is refused. */
function readModifiers(operator: string, operand: Value, allowed: readonly string[]) {
  if (!isOperatorObject(operand)) return { items: [operand], slice: undefined }
  const modifiers = new Map(listFields(operand.bytes))
  const each = modifiers.get('$each')
  const unknown = [...modifiers.keys()].find((name) => name !== '$each' && !allowed.includes(name))
  if (unknown !== undefined || each === undefined) {
    throw new CommandError('BadValue', `Unrecognized clause in ${operator}: ${unknown ?? 'no $each'}`)
  }
  if (each.type !== bsonType.array) {
    throw new CommandError('TypeMismatch', `The argument to $each in ${operator} must be an array`)
  }
  const slice = modifiers.get('$slice')
  return { items: listItems(each), slice: slice && readSlice(slice) }
}

function readSlice(value: Value): number {
  const slice = readNumber('$slice', value)
  if (Number.isSafeInteger(slice)) return slice
  throw new CommandError('BadValue', 'The value for $slice must be an integer value')
}

function buildPush(operand: Value, path: Path): Change {
  const { items, slice } = readModifiers('$push', operand, ['$slice'])
  return (current, context) => {
    const all = [...itemsAt(current, path, context), ...items]
    if (slice === undefined) return arrayOf(all)
    if (slice === 0) return arrayOf([])
    return arrayOf(slice > 0 ? all.slice(0, slice) : all.slice(slice))
  }
}

function buildAddToSet(operand: Value, path: Path): Change {
  const { items } = readModifiers('$addToSet', operand, [])
  return (current, context) => {
    const all = itemsAt(current, path, context)
    const known = new Set(all.map(textKey))
    for (const item of items) {
      if (known.has(textKey(item))) continue
      known.add(textKey(item))
      all.push(item)
    }
    return arrayOf(all)
  }
}

function textKey(value: Value): string {
  return orderedKey(value).toString('latin1')
}

const itemPath = parsePath('item')

/** An object pulls the items that match it as a filter, operators those they hold for, anything else what is equal. */
function buildPull(operand: Value, path: Path): Change {
  const asFilter =
    operand.type === bsonType.object && !isOperatorObject(operand) ? parseFilter(operand.bytes) : undefined
  const onItem = asFilter ? [] : parseFieldConditions(itemPath, operand)
  const isPulled = (item: Value) =>
    asFilter
      ? item.type === bsonType.object && matchesAll(asFilter, item.bytes)
      : matchesAll(onItem, writeDocument([['item', item]]))
  return (current, context) => {
    if (current === undefined) return undefined
    return arrayOf(itemsAt(current, path, context).filter((item) => !isPulled(item)))
  }
}

export const emptyObject = objectOf(Buffer.of(5, 0, 0, 0, 0))
