import { addNumbers, isNumber, listFields, nullValue, numberOf, textOf } from '../bson'
import { writeDocument, writeNumber, type Field, type Value } from '../bson'
import { fail, refuse } from '../fail'
import { textKey } from '../keys'
import { parseFilter, parsePath, scalarAt, type Condition } from './filter'
import { matching, type Query, type Scope } from './matching'
import { filterRows, parseSort, sortRows, takeRows, type Row, type Rows } from './rows'
import { extremeOf } from './update'

type Expression = (document: Buffer) => Value | undefined
type Accumulate = (total: Value | undefined, value: Value | undefined) => Value | undefined
type Output = { readonly name: string; readonly accumulate: Accumulate; readonly of: Expression }
/** A stage asks for a part of a query, or groups. */
type Stage = Query & { readonly group?: (rows: Rows) => Rows }

const GROUPS_MAX = 100_000
const KEY_BYTES_MAX = 1024

export function parseStage({ type, bytes }: Value): Stage {
  const [[name, value] = ['', nullValue], another] = type === 'object' ? listFields(bytes) : []
  if (another) refuse('A pipeline stage has exactly one field.')
  const limit = isNumber(value) ? numberOf(value) : 0
  if (name === '$limit' && Number.isSafeInteger(limit) && limit > 0) return { limit }
  if (value.type !== 'object') refuse(`The pipeline stage '${name}' is not supported like this.`)
  if (name === '$match') return { conditions: parseFilter(value.bytes) }
  if (name === '$sort') return { sort: parseSort(value.bytes) }
  if (name === '$group') return { group: parseGroup(value.bytes) }
  refuse(`The pipeline stage '${name}' is not supported.`)
}

/** The first stages are one query, which an index can serve; the others work on the stream that it gives. */
export function runPipeline(scope: Scope, stages: readonly Stage[]): Rows {
  const rest = [...stages]
  const conditions: Condition[] = []
  for (; rest[0]?.conditions; rest.shift()) conditions.push(...rest[0].conditions)
  const sort = (rest[0]?.sort && rest.shift()?.sort) ?? []
  const limit = (rest[0]?.limit && rest.shift()?.limit) ?? Infinity
  return rest.reduce(runStage, matching(scope, { conditions, sort, limit }))
}

function runStage(rows: Rows, { conditions = [], sort, limit = Infinity, group }: Stage): Rows {
  if (group) return group(rows)
  return sort ? sortRows(rows, sort, Infinity) : takeRows(filterRows(rows, conditions), limit)
}

const accumulators = new Map<string, Accumulate>([
  ['$sum', (total = writeNumber('int', 0), value) => (isNumber(value) ? addNumbers(total, value) : total)],
  ['$min', (total, value) => (value && value.type !== 'null' ? extremeOf(total, value, -1) : total)],
  ['$max', (total, value) => (value && value.type !== 'null' ? extremeOf(total, value, 1) : total)],
])

function parseGroup(specification: Buffer): (rows: Rows) => Rows {
  const { _id: id = refuse('$group needs an _id'), ...fields } = Object.fromEntries(listFields(specification))
  const outputs = Object.entries(fields).map(([name, value]) => {
    const [field, another] = value.type === 'object' ? listFields(value.bytes) : []
    const accumulate = accumulators.get(field?.[0] ?? '')
    if (!field || another || !accumulate || /^\$|\./.test(name)) refuse(`$group does not support '${name}'`)
    return { name, accumulate, of: parseExpression(field[1]) }
  })
  const idOf = parseExpression(id)
  return (rows) => groupRows(rows, idOf, outputs)
}

/** A constant, or the value of a field: a copy, so that a total does not keep a whole document in memory. */
function parseExpression(constant: Value): Expression {
  const text = constant.type === 'string' ? textOf(constant) : ''
  const isComputed = constant.type === 'object' || constant.type === 'array' || text.startsWith('$$')
  if (isComputed) refuse('$group takes one field or a constant.')
  if (!text.startsWith('$')) return () => constant
  const path = parsePath(text.slice(1))
  return (document) => {
    const value = scalarAt(document, path)
    if (value === 'array') refuse(`$group meets an array at '${path.text}'`)
    return value && { type: value.type, bytes: Buffer.from(value.bytes) }
  }
}

async function* groupRows(rows: Rows, idOf: Expression, outputs: readonly Output[]): AsyncGenerator<Row[]> {
  const groups = new Map<string, { readonly id: Value; readonly totals: (Value | undefined)[] }>()
  for await (const some of rows) {
    for (const { document } of some) {
      const id = idOf(document) ?? nullValue
      const key = textKey(id)
      const { totals } = groups.get(key) ?? { totals: [] }
      if (key.length > KEY_BYTES_MAX) refuse('A value is too long to group by it.')
      groups.set(key, { id, totals })
      for (const [at, { accumulate, of }] of outputs.entries())
        totals[at] = accumulate(totals[at], of(document))
    }
    if (groups.size > GROUPS_MAX) fail(292, 'QueryExceededMemoryLimitNoDiskUseAllowed', 'Too many groups.')
  }
  yield [...groups.values()].map(({ id, totals }) => {
    const fields = outputs.map(({ name }, at): Field => [name, totals[at] ?? nullValue])
    return { documentId: 0, document: writeDocument([['_id', id], ...fields]) }
  })
}
