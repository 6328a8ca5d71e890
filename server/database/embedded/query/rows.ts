import { isNumber, isTrue, listFields, numberOf, writeDocument } from '../bson'
import { fail, refuse } from '../fail'
import { keyOf, keyWithId, type Direction } from '../keys'
import { matchesAll, parsePath, scalarAt, type Condition, type Path } from './filter'

export type Row = { readonly documentId: number; readonly document: Buffer }
/** The documents of a query, some at a time. */
export type Rows = AsyncIterable<readonly Row[]>
export type SortField = { readonly path: Path; readonly direction: Direction }

const SORT_BYTES_MAX = 32 * 1024 * 1024
const SORT_ROWS_MAX = 100_000

export async function* filterRows(rows: Rows, conditions: readonly Condition[]) {
  for await (const some of rows) yield some.filter(({ document }) => matchesAll(conditions, document))
}

export async function* takeRows(rows: Rows, limit: number) {
  let left = limit
  for await (const some of rows) {
    yield some.slice(0, left)
    left -= some.length
    if (left <= 0) return
  }
}

export function parseSort(sort: Buffer): SortField[] {
  return listFields(sort).map(([path, value]) => {
    const direction = isNumber(value) ? numberOf(value) : undefined
    if (direction === 1 || direction === -1) return { path: parsePath(path), direction }
    refuse(`The order of '${path}' must be 1 (ascending) or -1 (descending)`)
  })
}

/**
 * The key of a document in an index or in a sort, which both take fields without arrays only, with its id behind it where
 * one is given.
 */
export function keyOfFields(fields: readonly SortField[], document: Buffer, documentId?: number): Buffer {
  const parts = fields.map(({ path, direction }) => {
    const value = scalarAt(document, path)
    if (value !== 'array') return [value, direction] as const
    fail(67, 'CannotCreateIndex', `Indexes and sorts take no arrays, but '${path.text}' has one.`)
  })
  return documentId === undefined ? keyOf(...parts) : keyWithId(documentId, ...parts)
}

/** Sorts rows in memory, of which no more are kept than the limit asks for. */
export async function* sortRows(rows: Rows, sort: readonly SortField[], limit: number) {
  let kept: { readonly row: Row; readonly key: Buffer }[] = []
  for await (const some of rows) {
    for (const row of some) kept.push({ row, key: keyOfFields(sort, row.document) })
    if (kept.length > limit) kept = kept.sort((a, b) => a.key.compare(b.key)).slice(0, limit)
    const bytes = kept.reduce((sum, { row }) => sum + row.document.length, 0)
    const isTooMuch = bytes > SORT_BYTES_MAX || kept.length > SORT_ROWS_MAX
    if (isTooMuch) fail(292, 'QueryExceededMemoryLimitNoDiskUseAllowed', 'Too much to sort.')
  }
  yield kept.sort((a, b) => a.key.compare(b.key)).map(({ row }) => row)
}

/** Which fields are answered, or which are left out; undefined stands for the whole document. */
export type Projection = { readonly isInclusion: boolean; readonly names: ReadonlySet<string> } | undefined

export function parseProjection(projection: Buffer): Projection {
  const flags = new Map(listFields(projection).map(([name, value]) => [name, isTrue(value)]))
  if (flags.size === 0) return undefined
  const id = flags.get('_id')
  flags.delete('_id')
  const isInclusion = [...flags.values()][0] ?? id === true
  const isFine = [...flags].every(([name, flag]) => flag === isInclusion && !/\.|^\$|^$/.test(name))
  if (!isFine) refuse('This projection is not supported.')
  // The _id comes along with an inclusion unless it is named with 0, and goes with an exclusion only if it is.
  if ((id ?? true) === isInclusion) flags.set('_id', isInclusion)
  return { isInclusion, names: new Set(flags.keys()) }
}

export function projectDocument(document: Buffer, projection: Projection): Buffer {
  if (projection === undefined) return document
  const { isInclusion, names } = projection
  return writeDocument(listFields(document, (name) => names.has(name) === isInclusion))
}
