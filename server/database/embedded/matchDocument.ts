import { bsonType, type Value } from './bsonValues'
import { orderedKey, rankOf } from './orderedKey'
import { isIncomparable, type Condition, type Operand, type RangeOperator } from './parseFilter'
import { someValueAt } from './paths'

/** Whether a document meets every condition, with MongoDB's rules for arrays, null and types. */
export function matchesAll(conditions: readonly Condition[], document: Buffer): boolean {
  return conditions.every((condition) => matches(condition, document))
}

function matches(condition: Condition, document: Buffer): boolean {
  switch (condition.kind) {
    case 'in':
      return someValueAt(document, condition.path, (value) => isAmong(value, condition))
    case 'range':
      return someValueAt(document, condition.path, (value) =>
        isInRange(value, condition.operator, condition.operand),
      )
    case 'exists':
      return someValueAt(document, condition.path, (value) => value !== undefined)
    case 'not':
      return !matches(condition.condition, document)
    case 'or':
      return condition.branches.some((branch) => matchesAll(branch, document))
  }
}

/** For these types two values are equal exactly when their bytes are, which saves making a key. */
const comparableAsBytes = new Set<number>([
  bsonType.string,
  bsonType.objectId,
  bsonType.boolean,
  bsonType.date,
  bsonType.int32,
  bsonType.binary,
])

const COMPARED_ONE_BY_ONE_MAX = 8

function isAmong(value: Value | undefined, { operands, keys }: Extract<Condition, { kind: 'in' }>): boolean {
  if (operands.length > COMPARED_ONE_BY_ONE_MAX) return keys.has(orderedKey(value).toString('latin1'))
  return operands.some((operand) => isEqual(value, operand))
}

function isEqual(value: Value | undefined, operand: Operand): boolean {
  if (value?.type === operand.value.type && comparableAsBytes.has(value.type)) {
    return value.bytes.equals(operand.value.bytes)
  }
  return rankOf(value) === operand.rank && orderedKey(value).equals(operand.key)
}

function isInRange(value: Value | undefined, operator: RangeOperator, operand: Operand): boolean {
  // Type bracketing: a number is neither above nor below a string.
  if (value === undefined || rankOf(value) !== operand.rank || isIncomparable(value)) return false
  const order = orderedKey(value).compare(operand.key)
  switch (operator) {
    case '$gt':
      return order > 0
    case '$gte':
      return order >= 0
    case '$lt':
      return order < 0
    case '$lte':
      return order <= 0
  }
}
