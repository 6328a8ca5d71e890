import {
  findField,
  isNumber,
  isTrue,
  listFields,
  listItems,
  numberOf,
  rankOf,
  type Field,
  type Value,
  valueOf,
} from '../bson'
import { refuse } from '../fail'
import { compareToKey, equalsKey, keyOf, textKey } from '../keys'

/** A dotted path; a segment that may be an index of an array has that as a number. */
export type Path = { readonly text: string; readonly segments: readonly Segment[] }
type Segment = { readonly name: Buffer; readonly text: string; readonly index: number | undefined }
/** A place among keys: before a key and everything that begins with it, or behind. */
export type Edge = { readonly key: Buffer; readonly isBehind: boolean }
export type KeyRange = { readonly low: Edge; readonly high: Edge }

/** One requirement of a filter; a filter is a list of which all must hold. */
export type Condition = {
  readonly matches: (document: Buffer) => boolean
  /** Where the values lie that it wants at a path, for an index, which holds no arrays. */
  readonly path?: string
  readonly ranges?: readonly KeyRange[]
  /** What an upsert puts into the new document. */
  readonly equality?: { readonly path: Path; readonly value: Value }
}

const COMPARED_ONE_BY_ONE_MAX = 8
const minusInfinity = keyOf([valueOf(-Infinity), 1])

export function parsePath(text: string): Path {
  const segments = text.split('.').map((segment) => {
    const index = /^(0|[1-9]\d{0,6})$/.test(segment) ? Number(segment) : undefined
    return { text: segment, name: Buffer.from(segment), index }
  })
  return { text, segments }
}

/** Whether a path is made of names alone: no empty one, and no `$`, which means something else in MongoDB. */
export const isPlainPath = (text: string) =>
  text.split('.').every((segment) => segment !== '' && !segment.startsWith('$'))

type Test = (value: Value | undefined) => boolean

/**
 * Whether any value that a path reaches passes the test. As in MongoDB a path goes through arrays (every item, and the
 * item that a numeric segment names), an array at its end stands for its items and for itself, and a path that leads
 * nowhere gives one missing value; only an array without matching items gives none.
 */
export function someValueAt(document: Buffer, path: Path, test: Test, depth = 0): boolean {
  const segment = path.segments[depth]
  return someBelow(segment && findField(document, segment.name), path, test, depth + 1)
}

function someBelow(value: Value | undefined, path: Path, test: Test, depth: number): boolean {
  const next = path.segments[depth]
  const items = value?.type === 'array' ? listItems(value) : []
  if (next === undefined) return items.some(test) || test(value)
  if (value?.type === 'object') return someValueAt(value.bytes, path, test, depth)
  if (value?.type !== 'array') return test(undefined)
  return items.some(
    (item, index) =>
      (item.type === 'object' && someValueAt(item.bytes, path, test, depth)) ||
      (next.index === index && someBelow(item, path, test, depth + 1)),
  )
}

/** The one value at a path that meets no array, not even at its end; an array gives 'array'. */
export function scalarAt(document: Buffer, { segments }: Path): Value | undefined | 'array' {
  let value: Value | undefined = { type: 'object', bytes: document }
  for (const { name } of segments) {
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
export const isOperatorObject = ({ type, bytes }: Value) =>
  type === 'object' && bytes[4] !== 0 && bytes[5] === '$'.charCodeAt(0)

/** What `{path: value}` demands, where the value is an operand for equality or an object of operators. */
export function parseConditions(path: Path, value: Value): Condition[] {
  const operators: Field[] = isOperatorObject(value) ? listFields(value.bytes) : [['$eq', value]]
  return operators.map(([operator, operand]) => parseOperator(path, operator, operand))
}

function parseOperator(path: Path, operator: string, operand: Value): Condition {
  const exists = {
    matches: (document: Buffer) => someValueAt(document, path, (value) => value !== undefined),
  }
  switch (operator) {
    case '$eq':
      return { ...among(path, [operand]), equality: { path, value: operand } }
    case '$ne':
      return not(among(path, [operand]))
    case '$in':
      return among(path, readOperands(operand))
    case '$nin':
      return not(among(path, readOperands(operand)))
    case '$exists':
      return isTrue(operand) ? exists : not(exists)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return inRange(path, operator, operand)
    default:
      refuse(`unknown operator: ${operator}`)
  }
}

const not = ({ matches }: Condition): Condition => ({ matches: (document) => !matches(document) })

function readOperands(value: Value): Value[] {
  const items = value.type === 'array' ? listItems(value) : undefined
  return items && !items.some(isOperatorObject) ? items : refuse('$in and $nin take an array of values')
}

function among(path: Path, operands: readonly Value[]): Condition {
  const byText = new Map(operands.map((operand) => [textKey(operand), keyOf([operand, 1])]))
  const keys = [...byText.values()]
  const isLong = keys.length > COMPARED_ONE_BY_ONE_MAX
  const isAmong = (value: Value | undefined) =>
    isLong ? byText.has(textKey(value)) : keys.some((key) => equalsKey(value, key))
  const matches = (document: Buffer) => someValueAt(document, path, isAmong)
  if (operands.some(({ type }) => type === 'array')) return { matches }
  const ranges = keys.map((key) => ({ low: { key, isBehind: false }, high: { key, isBehind: true } }))
  return { matches, path: path.text, ranges }
}

function inRange(path: Path, operator: string, operand: Value): Condition {
  if (['array', 'minKey', 'maxKey'].includes(operand.type)) refuse(`${operator} with ${operand.type}`)
  const isOpen = operator.length === '$gt'.length
  // Nothing is greater or less than null or NaN, so "or equal" leaves equality alone.
  if (isIncomparable(operand)) return among(path, isOpen ? [] : [operand])
  const [key, rank, isLower] = [keyOf([operand, 1]), rankOf(operand), operator.startsWith('$gt')]
  const isInRange = (value: Value | undefined) => {
    // Type bracketing: a number is neither above nor below a string.
    if (rankOf(value) !== rank || isIncomparable(value)) return false
    const order = compareToKey(value, key)
    return order === 0 ? !isOpen : order > 0 === isLower
  }
  const edge = { key, isBehind: isLower === isOpen }
  // No key begins with the ranks beside one that is in use. NaN is the lowest number in order but lies in no range.
  const lowest = isNumber(operand) ? minusInfinity : Buffer.of(rank - 1)
  const low = isLower ? edge : { key: lowest, isBehind: false }
  const high = isLower ? { key: Buffer.of(rank + 1), isBehind: false } : edge
  return {
    matches: (document) => someValueAt(document, path, isInRange),
    path: path.text,
    ranges: [{ low, high }],
  }
}

/** Whether a value equals itself but has no order within its bracket: null and NaN. */
const isIncomparable = (value: Value | undefined) =>
  rankOf(value) === rankOf() || (isNumber(value) && Number.isNaN(numberOf(value)))
