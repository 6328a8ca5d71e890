import {
  arrayOf,
  bsonType,
  listFields,
  listItems,
  nullValue,
  objectOf,
  writeDocument,
  type Field,
  type Value,
} from './bsonValues'
import { CommandError } from './commandError'
import { showDocument } from './duplicateKey'
import { orderedKey } from './orderedKey'
import type { Condition } from './parseFilter'
import type { PathChange } from './parseUpdate'
import type { Path, Segment } from './paths'
import { idOf, withIdFirst } from './storeDocuments'
import { emptyObject, type Change, type ChangeContext } from './updateOperators'

const ARRAY_PADDING_MAX = 1500

/** The document after an update; the same bytes when nothing changes. */
export function applyUpdate(document: Buffer, changes: readonly PathChange[]): Buffer {
  const after = applyChanges(document, changes, false)
  checkSameId(document, after)
  return after
}

/** The document that an upsert inserts: what the filter demands by equality, then the update. */
export function buildUpsert(conditions: readonly Condition[], changes: readonly PathChange[]): Buffer {
  let base = emptyObject.bytes
  for (const condition of conditions) {
    const operand = condition.kind === 'in' && condition.isEquality ? condition.operands[0] : undefined
    if (operand === undefined || condition.kind !== 'in') continue
    base = changeAt(base, condition.path, () => operand.value, { document: base, isInsert: true })
  }
  const made = applyChanges(base, changes, true)
  if (listFields(base).some(([name]) => name === '_id')) checkSameId(base, made)
  return withIdFirst(made)
}

function applyChanges(document: Buffer, changes: readonly PathChange[], isInsert: boolean): Buffer {
  let current = document
  for (const { path, change } of changes) current = changeAt(current, path, change, { document, isInsert })
  return current
}

function checkSameId(before: Buffer, after: Buffer): void {
  if (orderedKey(idOf(before)).equals(orderedKey(idOf(after)))) return
  throw new CommandError(
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  )
}

type Walk = {
  readonly segments: readonly Segment[]
  readonly change: Change
  readonly context: ChangeContext
}

function changeAt(document: Buffer, path: Path, change: Change, context: ChangeContext): Buffer {
  return changeInObject(document, 0, { segments: path.segments, change, context })
}

function changeInObject(document: Buffer, depth: number, walk: Walk): Buffer {
  const name = walk.segments[depth]?.text ?? ''
  const fields = listFields(document)
  const position = fields.findIndex(([fieldName]) => fieldName === name)
  const current = fields[position]?.[1]
  const next = changeValue(current, depth, walk)
  if (isSame(current, next)) return document
  if (next === undefined) return writeDocument(fields.toSpliced(position, 1))
  const field: Field = [name, next]
  return writeDocument(position === -1 ? [...fields, field] : fields.with(position, field))
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a === b || (a.type === b.type && a.bytes.equals(b.bytes))
}

/** The new value of the segment at `depth`, whose value is `current`. */
function changeValue(current: Value | undefined, depth: number, walk: Walk): Value | undefined {
  if (depth === walk.segments.length - 1) return walk.change(current, walk.context)
  if (current === undefined) {
    const made = changeInObject(emptyObject.bytes, depth + 1, walk)
    return made === emptyObject.bytes ? undefined : objectOf(made)
  }
  if (current.type === bsonType.object) {
    const changed = changeInObject(current.bytes, depth + 1, walk)
    return changed === current.bytes ? current : objectOf(changed)
  }
  const isIndexed = current.type === bsonType.array && walk.segments[depth + 1]?.index !== undefined
  return isIndexed ? changeInArray(current, depth + 1, walk) : refuseUnlessAbsent(current, depth, walk)
}

function changeInArray(array: Value, depth: number, walk: Walk): Value {
  const items = listItems(array)
  const index = walk.segments[depth]?.index ?? 0
  const current = items[index]
  const next = changeValue(current, depth, walk)
  if (isSame(current, next)) return array
  if (index - items.length > ARRAY_PADDING_MAX) {
    throw new CommandError('BadValue', `can't backfill more than ${ARRAY_PADDING_MAX} elements`)
  }
  while (items.length < index) items.push(nullValue)
  items[index] = next ?? nullValue
  return arrayOf(items)
}

/** A path through a scalar leads nowhere: fine for what leaves a missing field missing, an error for the rest. */
function refuseUnlessAbsent(current: Value, depth: number, walk: Walk): Value {
  if (walk.change(undefined, walk.context) === undefined) return current
  const [name, parentName] = [walk.segments[depth + 1]?.text ?? '', walk.segments[depth]?.text ?? '']
  const shown = showDocument(writeDocument([[parentName, current]]))
  throw new CommandError('PathNotViable', `Cannot create field '${name}' in element ${shown}`)
}
