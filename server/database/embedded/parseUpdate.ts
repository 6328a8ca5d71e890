import { bsonType, listFields, type Value } from './bsonValues'
import { CommandError } from './commandError'
import { parsePath, type Path } from './paths'
import { updateOperators, type Change } from './updateOperators'

/** One thing an update does to one path. */
export type PathChange = { readonly path: Path; readonly operator: string; readonly change: Change }

export function parseUpdate(update: Value | undefined): PathChange[] {
  if (update?.type !== bsonType.object) {
    throw new CommandError(
      'FailedToParse',
      'The embedded database takes updates as an object of operators only',
    )
  }
  const operators = listFields(update.bytes)
  if (!(operators[0]?.[0].startsWith('$') ?? false)) {
    throw new CommandError(
      'FailedToParse',
      'The embedded database does not replace whole documents: use $set and $unset',
    )
  }
  const changes = operators.flatMap(([operator, paths]) => parseOperator(operator, paths))
  checkConflicts(changes)
  return changes.sort(byPath)
}

function parseOperator(operator: string, paths: Value): PathChange[] {
  const build = updateOperators.get(operator)
  if (build === undefined) {
    throw new CommandError('FailedToParse', `Unknown modifier: ${operator}. Expected a valid update modifier`)
  }
  if (paths.type !== bsonType.object) {
    throw new CommandError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type for ${operator}`,
    )
  }
  return listFields(paths.bytes).map(([text, operand]) => {
    const path = parsePath(text)
    checkPath(path)
    return { path, operator, change: build(operand, path) }
  })
}

function checkPath(path: Path): void {
  if (path.segments.some(({ text }) => text === '')) {
    throw new CommandError('EmptyFieldName', `The update path '${path.text}' contains an empty field name`)
  }
  const positional = path.segments.find(({ text }) => text.startsWith('$'))
  if (positional) {
    throw new CommandError(
      'BadValue',
      `'${positional.text}' in the update path '${path.text}' is not supported`,
    )
  }
}

function checkConflicts(changes: readonly PathChange[]): void {
  const seen = new Set<string>()
  const parents = new Set<string>()
  for (const { path } of changes) {
    const ancestors = path.segments.map((_, depth) => prefixOf(path, depth + 1))
    const conflict =
      ancestors.find((ancestor) => seen.has(ancestor)) ?? (parents.has(path.text) ? path.text : undefined)
    if (conflict !== undefined) {
      const message = `Updating the path '${path.text}' would create a conflict at '${conflict}'`
      throw new CommandError('ConflictingUpdateOperators', message)
    }
    seen.add(path.text)
    for (const ancestor of ancestors) parents.add(ancestor)
  }
}

function prefixOf(path: Path, length: number): string {
  return path.segments
    .slice(0, length)
    .map(({ text }) => text)
    .join('.')
}

/** MongoDB adds new fields in the order of their paths, numeric segments by their number. */
function byPath(a: PathChange, b: PathChange): number {
  for (const [depth, left] of a.path.segments.entries()) {
    const right = b.path.segments[depth]
    if (right === undefined) return 1
    if (left.text === right.text) continue
    if (left.index !== undefined && right.index !== undefined) return left.index - right.index
    return left.text < right.text ? -1 : 1
  }
  return -1
}
