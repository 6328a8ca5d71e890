import { subset } from './subset'

type Fields = Iterable<[string, any]>

/** What of a command lies outside the subset, with the shape of the command; null for a command within it. */
export function findViolation(name: string, command: Record<string, any>): string | null {
  const outside = [...violationsOf(name, command)]
  if (outside.length === 0) return null
  return `${name}: ${outside.join(', ')} in ${JSON.stringify(shapeOf(command))}`
}

function* violationsOf(name: string, options: Record<string, any>): Generator<string> {
  const allowed = optionsOf(subset.commands, name)
  if (allowed === undefined) return yield `the command ${name}`
  const withAny = [...subset.withAnyCommand, ...subset.withAnyCommandOfClusters]
  yield* unknownNames('the option', options, [name, ...allowed, ...withAny])
  yield* filter(options['filter'])
  yield* filter(options['query'])
  yield* ordering('sort', options['sort'])
  yield* projection(options['projection'] ?? options['fields'])
  if (name === 'findAndModify' && options['remove'] !== true) yield* update(options['update'])
  for (const statement of options['updates'] ?? []) yield* updateStatement(statement)
  for (const statement of options['deletes'] ?? []) yield* deleteStatement(statement)
  for (const stage of options['pipeline'] ?? []) yield* pipelineStage(stage)
  for (const index of options['indexes'] ?? []) yield* indexSpecification(index)
  yield* unknownNames('the write concern', options['writeConcern'] ?? {}, subset.writeConcern)
}

function* updateStatement(statement: any): Generator<string> {
  yield* unknownNames('the option', statement, subset.updateStatement)
  yield* filter(statement.q)
  yield* update(statement.u)
}

function* deleteStatement(statement: any): Generator<string> {
  yield* unknownNames('the option', statement, subset.deleteStatement)
  yield* filter(statement.q)
}

function* filter(condition: unknown): Generator<string> {
  for (const [name, value] of fieldsOf(condition)) {
    if (subset.logicalOperators.includes(name)) for (const each of value) yield* filter(each)
    else if (name.startsWith('$')) yield `the operator ${name}`
    else {
      yield* fieldPath(name)
      yield* comparison(value)
    }
  }
}

function* comparison(value: unknown): Generator<string> {
  if (isPattern(value)) yield 'a regular expression'
  if (!hasOperators(value)) return
  yield* unknownNames('the operator', value, subset.queryOperators)
  for (const [, operand] of fieldsOf(value))
    for (const each of [operand].flat()) {
      if (isPattern(each)) yield 'a regular expression'
      if (hasOperators(each)) yield 'an operator in an operand'
    }
}

function* update(changes: unknown): Generator<string> {
  if (Array.isArray(changes)) return yield 'an update by a pipeline'
  if (!hasOperators(changes)) return yield 'a replacement'
  for (const [operator, operands] of fieldsOf(changes)) {
    const modifiers = optionsOf(subset.updateOperators, operator)
    if (modifiers === undefined) {
      yield `the operator ${operator}`
      continue
    }
    for (const [path, operand] of fieldsOf(operands)) {
      yield* fieldPath(path)
      if (operator === '$pull' && isPattern(operand)) yield 'a regular expression'
      if (hasOperators(operand)) yield* unknownNames(`the modifier of ${operator}`, operand, modifiers)
    }
  }
}

function* pipelineStage(stage: unknown): Generator<string> {
  for (const [name, value] of fieldsOf(stage)) {
    if (!subset.stages.includes(name)) yield `the stage ${name}`
    if (name === '$match') yield* filter(value)
    if (name === '$sort') yield* ordering('sort', value)
    if (name === '$group') yield* grouping(value)
  }
}

function* grouping(group: unknown): Generator<string> {
  for (const [name, value] of fieldsOf(group)) {
    if (name === '_id') {
      if (typeof value === 'object' && value !== null) yield 'a group by more than one field'
    } else yield* unknownNames('the accumulator', value, subset.accumulators)
  }
}

function* indexSpecification(index: any): Generator<string> {
  yield* unknownNames('the index option', index, subset.index)
  yield* ordering('index', index.key)
}

/** A number in a path may mean an item of an array, and `$` has meanings of its own. */
function* fieldPath(path: string): Generator<string> {
  if (path.split('.').some((name) => /^$|^\$|^\d+$/.test(name))) yield `the path ${path}`
}

function* ordering(what: string, fields: unknown): Generator<string> {
  for (const [name, direction] of fieldsOf(fields))
    if (Number(direction) !== 1 && Number(direction) !== -1) yield `the ${what} of ${name}`
}

function* projection(fields: unknown): Generator<string> {
  for (const [name, isShown] of fieldsOf(fields))
    if (![0, 1, true, false].includes(isShown) || name.includes('.')) yield `the projection of ${name}`
}

function* unknownNames(what: string, fields: unknown, allowed: readonly string[]): Generator<string> {
  for (const [name] of fieldsOf(fields)) if (!allowed.includes(name)) yield `${what} ${name}`
}

function optionsOf(table: Record<string, readonly string[]>, name: string): readonly string[] | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** The driver gives sorts and keys as maps, to keep the order of their fields. */
function fieldsOf(value: unknown): Fields {
  if (value instanceof Map) return value
  return isPlain(value) ? Object.entries(value) : []
}

/** Values of BSON's own types (ObjectId, Binary …) and dates have fields, but are values. */
function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('_bsontype' in value) &&
    Object.prototype.toString.call(value) === '[object Object]'
  )
}

function isPattern(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object RegExp]'
}

function hasOperators(value: unknown): boolean {
  return [...fieldsOf(value)].some(([name]) => name.startsWith('$'))
}

/** The command without its values, which may be long. */
function shapeOf(value: unknown): unknown {
  if (isPattern(value)) return '/…/'
  if (Array.isArray(value))
    return [...new Set(value.map((each) => JSON.stringify(shapeOf(each))))].map((text) => JSON.parse(text))
  if (value instanceof Map || isPlain(value))
    return Object.fromEntries([...fieldsOf(value)].map(([name, each]) => [name, shapeOf(each)]))
  return '…'
}
