import { remember } from '../../../../shared/remember'
import { findField, isTrue, listFields, listItems, rankOf } from '../bson'
import type { Field, Value } from '../bson'
import { refuse } from '../fail'
import { areEqual, compareToKey, keyOf, textKey } from '../keys'

/** A dotted path: as it came, what those below it begin with, cut into names, and these as they lie in a document. */
export type Path = {
  readonly text: string
  readonly prefix: string
  readonly names: readonly string[]
  readonly bytes: readonly Buffer[]
}
/** A place among keys: before a key, as a text, and everything that begins with it, or behind. */
export type Edge = { readonly key: string; readonly isBehind: boolean }
export type KeyRange = { readonly low: Edge; readonly high: Edge }
/** What a value at a path is asked. */
type Search = {
  readonly path: Path
  readonly test: (value?: Value) => boolean
  /** False of an array of which no item passes, where that is seen without looking at each. */
  readonly mayHold?: (array: Value) => boolean
}

/** One requirement of a filter; a filter is a list of which all must hold. */
export type Condition = {
  readonly matches: (document: Buffer) => boolean
  /**
   * Where the values lie that it wants at a path, for an index, which holds no arrays: a range, or the keys of single values in
   * their order, each once.
   */
  readonly path?: string
  readonly range?: KeyRange
  readonly points?: () => readonly string[]
  /** What an upsert puts into the new document. */
  readonly equality?: { readonly path: Path; readonly value: Value }
}

const COMPARED_ONE_BY_ONE_MAX = 8
const NAMES_MAX = 100
const PATHS_KEPT = 1_000
const KEPT_PATH_LENGTH_MAX = 100

/**
 * Numbers in a path could mean items of arrays, and `$` has meanings of its own: both are refused. The same few paths come
 * with nearly every statement.
 */
export const parsePath = remember(
  (text): Path => {
    const names = text.split('.')
    const isWrong = names.length > NAMES_MAX || names.some((name) => /^$|^\$|^\d+$/.test(name))
    if (isWrong) refuse(`The path '${text}' is not supported.`)
    return { text, prefix: `${text}.`, names, bytes: names.map((name) => Buffer.from(name)) }
  },
  PATHS_KEPT,
  KEPT_PATH_LENGTH_MAX,
)

/**
 * Whether any value that a path reaches passes the test. As in MongoDB a path goes through arrays of objects, an array at
 * its end stands for its items and for itself, and a path that leads nowhere gives one missing value; only an array
 * without objects on the way gives none.
 */
export function someValueAt(document: Buffer, search: Search, depth = 0): boolean {
  const { path, test, mayHold } = search
  const name = path.bytes[depth]
  const value = name && findField(document, name)
  const isAtEnd = depth === path.bytes.length - 1
  const isLookedThrough = value?.type === 'array' && !(isAtEnd && mayHold?.(value) === false)
  const items = isLookedThrough ? listItems(value) : []
  if (isAtEnd) return items.some((item) => test(item)) || test(value)
  if (value?.type === 'object') return someValueAt(value.bytes, search, depth + 1)
  if (value?.type !== 'array') return test(undefined)
  return items.some((item) => item.type === 'object' && someValueAt(item.bytes, search, depth + 1))
}

/** The one value at a path that meets no array, not even at its end; an array gives 'array'. */
export function scalarAt(document: Buffer, path: Path): Value | undefined | 'array' {
  let value: Value | undefined = { type: 'object', bytes: document }
  for (const name of path.bytes) {
    value = value?.type === 'object' ? findField(value.bytes, name) : undefined
    if (value?.type === 'array') return 'array'
  }
  return value
}

export const matchesAll = (conditions: readonly Condition[], document: Buffer) =>
  conditions.every(({ matches }) => matches(document))

export function parseFilter(filter: Buffer): Condition[] {
  return listFields(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return parseConditions(parsePath(name), value)
    const items = value.type === 'array' ? listItems(value) : []
    const isList = items.length > 0 && items.every(({ type }) => type === 'object')
    if (!isList || (name !== '$and' && name !== '$or')) refuse(`${name} is not supported like this`)
    const branches = items.map(({ bytes }) => parseFilter(bytes))
    if (name === '$and') return branches.flat()
    return [{ matches: (document: Buffer) => branches.some((branch) => matchesAll(branch, document)) }]
  })
}

/** Whether a value is an object of operators, such as `{$gte: 1}`; then all of its names must be operators. */
export const isOperatorObject = (value: Value) =>
  value.type === 'object' && value.bytes[4] !== 0 && value.bytes[5] === '$'.charCodeAt(0)

/** What `{path: value}` demands, where the value is an operand for equality or an object of operators. */
export function parseConditions(path: Path, value: Value): Condition[] {
  const fields: Field[] = isOperatorObject(value) ? listFields(value.bytes) : [['$eq', value]]
  return fields.map(([operator, operand]) => {
    const build = operators.get(operator) ?? refuse(`unknown operator: ${operator}`)
    return build(path, operand)
  })
}

const operators = new Map<string, (path: Path, operand: Value) => Condition>([
  ['$eq', (path, operand) => ({ ...among(path, [operand]), equality: { path, value: operand } })],
  ['$ne', (path, operand) => not(among(path, [operand]))],
  ['$in', (path, operand) => among(path, readOperands(operand))],
  ['$nin', (path, operand) => not(among(path, readOperands(operand)))],
  ['$exists', (path, operand) => (isTrue(operand) ? exists(path) : not(exists(path)))],
  ['$gt', (path, operand) => inRange(path, operand, '$gt')],
  ['$gte', (path, operand) => inRange(path, operand, '$gte')],
  ['$lt', (path, operand) => inRange(path, operand, '$lt')],
  ['$lte', (path, operand) => inRange(path, operand, '$lte')],
])

const not = ({ matches }: Condition): Condition => ({ matches: (document) => !matches(document) })

const exists = (path: Path): Condition => ({
  matches: (document) => someValueAt(document, { path, test: (value) => value !== undefined }),
})

function readOperands(value: Value): Value[] {
  const items = value.type === 'array' ? listItems(value) : undefined
  return items && !items.some(isOperatorObject) ? items : refuse('$in and $nin take an array of values')
}

function among(path: Path, operands: readonly Value[]): Condition {
  const points = once(() => sortedKeysOf(operands))
  const known = once(() => new Set(points()))
  const isShort = operands.length <= COMPARED_ONE_BY_ONE_MAX
  const test = (value: Value | undefined) =>
    isShort ? operands.some((operand) => areEqual(value, operand)) : known().has(textKey(value))
  // Equal strings are equal bytes, wherever they lie.
  const areStrings = isShort && operands.every(({ type }) => type === 'string')
  const mayHold = ({ bytes }: Value) => !areStrings || operands.some((each) => bytes.includes(each.bytes))
  const search = { path, test, mayHold }
  const matches = (document: Buffer) => someValueAt(document, search)
  if (operands.some(({ type }) => type === 'array')) return { matches }
  return { matches, path: path.text, points }
}

function sortedKeysOf(values: readonly Value[]): string[] {
  const keys = values.map((value) => textKey(value)).sort()
  return keys.filter((key, at) => key !== keys[at - 1])
}

/** Of most conditions either the keys are asked for or whether they match, and of many values both would take long. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function inRange(path: Path, operand: Value, operator: '$gt' | '$gte' | '$lt' | '$lte'): Condition {
  const [isLower, isOpen] = [operator.startsWith('$gt'), operator.length === '$gt'.length]
  if (operand.type === 'array') refuse('A range from or to an array is not supported.')
  // Nothing is greater or less than null, so "or equal" leaves equality alone.
  if (operand.type === 'null') return among(path, isOpen ? [] : [operand])
  const [key, rank] = [keyOf([operand, 1]), rankOf(operand)]
  const isInRange = (value: Value | undefined) => {
    // Type bracketing: a number is neither above nor below a string.
    if (rankOf(value) !== rank) return false
    const order = compareToKey(value, key)
    return order === 0 ? !isOpen : order > 0 === isLower
  }
  const edge = { key: key.toString('latin1'), isBehind: isLower === isOpen }
  // No key begins with the ranks beside one that is in use.
  const low = isLower ? edge : { key: String.fromCharCode(rank - 1), isBehind: false }
  const high = isLower ? { key: String.fromCharCode(rank + 1), isBehind: false } : edge
  const matches = (document: Buffer) => someValueAt(document, { path, test: isInRange })
  return { matches, path: path.text, range: { low, high } }
}
