import { bsonType, listFields, listItems, typeName, type Field, type Value } from './bsonValues'
import { CommandError } from './commandError'
import { orderedKey, rankOf } from './orderedKey'
import { parsePath, type Path } from './paths'
import { readBoolean } from './readOption'

export type Operand = { readonly value: Value; readonly key: Buffer; readonly rank: number }
export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte'

/** One requirement of a filter; a filter is a list of which all must hold. */
export type Condition =
  | {
      readonly kind: 'in'
      readonly path: Path
      readonly operands: readonly Operand[]
      /** The operands' keys as text, for lists too long to be compared one by one. */
      readonly keys: ReadonlySet<string>
      /** Whether it was written as an equality, which an upsert then takes into the new document. */
      readonly isEquality: boolean
    }
  | {
      readonly kind: 'range'
      readonly path: Path
      readonly operator: RangeOperator
      readonly operand: Operand
    }
  | { readonly kind: 'exists'; readonly path: Path }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'or'; readonly branches: readonly (readonly Condition[])[] }

export function parseFilter(filter: Buffer): Condition[] {
  return listFields(filter).flatMap(([name, value]) => {
    if (name === '$and') return readBranches(name, value).flat()
    if (name === '$or') return [{ kind: 'or' as const, branches: readBranches(name, value) }]
    if (name.startsWith('$')) throw new CommandError('BadValue', `unknown top level operator: ${name}`)
    return parseFieldConditions(parsePath(name), value)
  })
}

function readBranches(name: string, value: Value): Condition[][] {
  if (value.type !== bsonType.array) throw new CommandError('BadValue', `${name} must be an array`)
  const items = listItems(value)
  if (items.length === 0) {
    throw new CommandError('BadValue', `$and/$or/$nor must be a nonempty array`)
  }
  return items.map((item) => {
    if (item.type !== bsonType.object) {
      throw new CommandError('BadValue', `$or/$and/$nor entries need to be full objects`)
    }
    return parseFilter(item.bytes)
  })
}

/** Whether a value is an object of operators, such as `{$gte: 1}`; then all of its names must be operators. */
export function isOperatorObject(value: Value): boolean {
  return value.type === bsonType.object && (listFields(value.bytes)[0]?.[0].startsWith('$') ?? false)
}

/** What `{path: value}` demands, where the value is an operand for equality or an object of operators. */
export function parseFieldConditions(path: Path, value: Value): Condition[] {
  if (!isOperatorObject(value)) return [among(path, [operandOf(value)], true)]
  return listFields(value.bytes).map((field) => parseOperator(path, field))
}

function parseOperator(path: Path, [operator, value]: Field): Condition {
  switch (operator) {
    case '$eq':
      return among(path, [operandOf(value)], true)
    case '$ne':
      return { kind: 'not', condition: among(path, [operandOf(value)], true) }
    case '$in':
      return among(path, readOperands(operator, value))
    case '$nin':
      return {
        kind: 'not',
        condition: among(path, readOperands(operator, value)),
      }
    case '$exists':
      return readBoolean('$exists', value)
        ? { kind: 'exists', path }
        : { kind: 'not', condition: { kind: 'exists', path } }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return parseRange(path, operator, value)
    default:
      throw new CommandError('BadValue', `unknown operator: ${operator}`)
  }
}

function parseRange(path: Path, operator: RangeOperator, value: Value): Condition {
  const isBoundary = value.type === bsonType.minKey || value.type === bsonType.maxKey
  if (isBoundary || value.type === bsonType.array) {
    throw new CommandError('BadValue', `${operator} with a ${typeName(value)} is not supported`)
  }
  // Nothing is greater or less than null, NaN or themselves, so "or equal" leaves equality alone.
  if (isIncomparable(value)) {
    const operands = operator === '$gte' || operator === '$lte' ? [operandOf(value)] : []
    return among(path, operands)
  }
  return { kind: 'range', path, operator, operand: operandOf(value) }
}

/** Whether a value equals itself but has no order within its bracket: null, and NaN among the numbers. */
export function isIncomparable(value: Value): boolean {
  if (value.type === bsonType.null) return true
  return value.type === bsonType.double && Number.isNaN(value.bytes.readDoubleLE())
}

function readOperands(operator: string, value: Value): Operand[] {
  if (value.type !== bsonType.array) throw new CommandError('BadValue', `${operator} needs an array`)
  return listItems(value).map((item) => {
    if (isOperatorObject(item)) throw new CommandError('BadValue', `cannot nest $ under ${operator}`)
    return operandOf(item)
  })
}

function operandOf(value: Value): Operand {
  return { value, key: orderedKey(value), rank: rankOf(value) }
}

function among(path: Path, operands: readonly Operand[], isEquality = false): Condition {
  const keys = new Set(operands.map(({ key }) => key.toString('latin1')))
  return { kind: 'in', path, operands, keys, isEquality }
}
