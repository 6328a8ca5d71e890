import { bsonType, listFields, nullValue, writeDocument, type Field, type Value } from './bsonValues'
import { CommandError } from './commandError'
import { addLoosely, int32Of } from './numbers'
import { isNumber, orderedKey } from './orderedKey'
import { parseFilter, type Condition } from './parseFilter'
import { parsePath, scalarAt, type Path } from './paths'
import type { SortField } from './planQuery'
import { readCount, readDocument } from './readOption'
import { parseSort } from './sortDocuments'

export type Group = {
  readonly id: Expression
  readonly outputs: readonly {
    readonly name: string
    readonly operator: Accumulator
    readonly of: Expression
  }[]
}
export type Stage =
  | { readonly kind: 'match'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'sort'; readonly sort: readonly SortField[] }
  | { readonly kind: 'limit'; readonly limit: number }
  | { readonly kind: 'group'; readonly group: Group }

type Accumulator = '$sum' | '$min' | '$max'
/** A constant, or the value of a field. */
type Expression = { readonly constant: Value } | { readonly path: Path }

export function parseStage(stage: Value): Stage {
  if (stage.type !== bsonType.object) {
    throw new CommandError('TypeMismatch', "Each element of the 'pipeline' array must be an object")
  }
  const [field, another] = listFields(stage.bytes)
  if (field === undefined || another) {
    throw new CommandError(
      'BadValue',
      'A pipeline stage specification object must contain exactly one field.',
    )
  }
  const [name, value] = field
  switch (name) {
    case '$match':
      return { kind: 'match', conditions: parseFilter(readDocument(name, value)) }
    case '$sort':
      return { kind: 'sort', sort: parseSort(readDocument(name, value)) }
    case '$limit':
      return { kind: 'limit', limit: readLimit(value) }
    case '$group':
      return { kind: 'group', group: parseGroup(readDocument(name, value)) }
    default:
      throw new CommandError('BadValue', `Unrecognized pipeline stage name: '${name}'`)
  }
}

function readLimit(value: Value): number {
  const limit = readCount('$limit', value)
  if (!limit) throw new CommandError('BadValue', 'the limit must be positive')
  return limit
}

function parseGroup(specification: Buffer): Group {
  const fields = listFields(specification)
  const id = fields.find(([name]) => name === '_id')?.[1]
  if (id === undefined) throw new CommandError('BadValue', 'a group specification must include an _id')
  return {
    id: parseExpression(id),
    outputs: fields.filter(([name]) => name !== '_id').map(parseOutput),
  }
}

function parseOutput([name, value]: Field) {
  if (name.includes('.') || name.startsWith('$')) {
    throw new CommandError('BadValue', `The field name '${name}' cannot be used in $group`)
  }
  const [accumulator, another] = listFields(readDocument(name, value))
  const operator = accumulator?.[0]
  if (accumulator === undefined || another) {
    throw new CommandError('BadValue', `The field '${name}' must specify one accumulator`)
  }
  if (operator !== '$sum' && operator !== '$min' && operator !== '$max') {
    throw new CommandError('BadValue', `unknown group operator '${operator ?? ''}'`)
  }
  return { name, operator, of: parseExpression(accumulator[1]) } as const
}

function parseExpression(value: Value): Expression {
  if (value.type === bsonType.object || value.type === bsonType.array) {
    throw new CommandError('BadValue', 'Only one field or a constant is supported in an expression of $group')
  }
  if (value.type !== bsonType.string) return { constant: value }
  const text = value.bytes.toString('utf8', 4, value.bytes.length - 1)
  if (!text.startsWith('$')) return { constant: value }
  if (text.startsWith('$$')) throw new CommandError('BadValue', `The variable ${text} is not supported`)
  return { path: parsePath(text.slice(1)) }
}

function evaluate(expression: Expression, document: Buffer): Value | undefined {
  if ('constant' in expression) return expression.constant
  const value = scalarAt(document, expression.path)
  if (value !== 'array') return value
  throw new CommandError(
    'BadValue',
    `$group meets an array at '${expression.path.text}', which is not supported`,
  )
}

/** Whether a group only counts documents, so that nothing of them needs to be read. */
export function isCountOnly({ id, outputs }: Group): boolean {
  return 'constant' in id && outputs.every(({ operator, of }) => operator === '$sum' && isOne(of))
}

function isOne(expression: Expression): boolean {
  return (
    'constant' in expression &&
    expression.constant.type === bsonType.int32 &&
    expression.constant.bytes.readInt32LE() === 1
  )
}

type Totals = { readonly id: Value; readonly values: (Value | undefined)[] }

const GROUPS_MAX = 100_000

/** Takes documents one by one and keeps only the totals. */
export class Grouping {
  private readonly totals = new Map<string, Totals>()

  constructor(private readonly group: Group) {}

  add(document: Buffer): void {
    const id = evaluate(this.group.id, document)
    const key = orderedKey(id).toString('latin1')
    const found = this.totals.get(key) ?? { id: copyOf(id) ?? nullValue, values: [] }
    this.totals.set(key, found)
    if (this.totals.size > GROUPS_MAX) {
      throw new CommandError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        `$group is limited to ${GROUPS_MAX} groups`,
      )
    }
    for (const [position, { operator, of }] of this.group.outputs.entries()) {
      found.values[position] = copyOf(accumulate(operator, found.values[position], evaluate(of, document)))
    }
  }

  results(): Buffer[] {
    return [...this.totals.values()].map(({ id, values }) => this.present(id, values))
  }

  /** The result of a group that only counts. */
  resultOfCount(total: number): Buffer[] {
    const { id, outputs } = this.group
    if (total === 0 || !('constant' in id)) return []
    return [
      this.present(
        id.constant,
        outputs.map(() => int32Of(total)),
      ),
    ]
  }

  private present(id: Value, values: readonly (Value | undefined)[]): Buffer {
    const fields = this.group.outputs.map(({ name, operator }, position): Field => {
      return [name, values[position] ?? (operator === '$sum' ? int32Of(0) : nullValue)]
    })
    return writeDocument([['_id', id], ...fields])
  }
}

function accumulate(
  operator: Accumulator,
  total: Value | undefined,
  value: Value | undefined,
): Value | undefined {
  if (operator === '$sum') {
    if (!isNumber(value)) return total
    return addLoosely(total ?? int32Of(0), value)
  }
  if (value === undefined || value.type === bsonType.null) return total
  if (total === undefined) return value
  const order = orderedKey(value).compare(orderedKey(total))
  return (operator === '$min' ? order < 0 : order > 0) ? value : total
}

/** The value alone, so that a total does not keep a whole document in memory. */
function copyOf(value: Value | undefined): Value | undefined {
  return value && { type: value.type, bytes: Buffer.from(value.bytes) }
}
