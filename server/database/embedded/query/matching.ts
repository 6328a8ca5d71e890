import { fail } from '../fail'
import { bytesOfKey, inDirection, type Direction } from '../keys'
import type { Index } from '../storage/catalog'
import { LENGTHS, placesOf } from '../storage/places'
import { readBlob, readInteger } from '../storage/sqlite'
import type { Storage } from '../storage/storage'
import type { Condition, Edge, KeyRange } from './filter'
import { filterRows, sortRows, takeRows, type Row, type Rows, type SortField } from './rows'

/** What to look for, in which order and how many; everything when nothing is said. */
export type Query = {
  readonly conditions?: readonly Condition[]
  readonly sort?: readonly SortField[]
  readonly limit?: number
}
/** Where to look. `pause` lets others go ahead between two pieces of work. */
export type Scope = {
  readonly storage: Storage
  readonly namespace: string
  pause(): Promise<void>
}
/** How a query walks an index: through ranges of keys in order, or in reverse through them and within them. */
type Plan = {
  readonly index: Index
  /** Each stands for everything that begins with it. In their order, as texts, as are the ranges. */
  readonly points: readonly string[]
  /** Instead of points: from `low` (included) to `high` (excluded). */
  readonly ranges: readonly PlacedRange[] | undefined
  readonly isReverse: boolean
  readonly isSorted: boolean
  /** What the ranges do not say already and each document must still be checked for. */
  readonly residual: readonly Condition[]
  readonly score: number
  readonly isOneRow: boolean
}
type PlacedRange = { readonly low: string; readonly high: string }

const RANGES_MAX = 20_000
const SLICE_BYTES = 1024 * 1024
const SLICE_ROWS_MAX = 250
const FIRST_SLICE_ROWS = 20
/** Behind a key, it comes behind everything that begins with that key. */
const AFTER = '\u00ff'

/** The documents of a query in their order. */
export function matching(scope: Scope, { conditions = [], sort = [], limit = Infinity }: Query): Rows {
  const plan = choosePlan(scope, conditions, sort)
  const isExact = plan?.isSorted && plan.residual.length === 0 && Number.isFinite(limit)
  const scanned = scan(scope, plan, isExact ? limit : FIRST_SLICE_ROWS)
  const found = filterRows(scanned, plan?.residual ?? [])
  return takeRows(plan?.isSorted === false ? sortRows(found, sort, limit) : found, limit)
}

/** Reads the ranges a slice at a time, each by a statement of its own: no read stays open, and writes may go on. */
async function* scan(scope: Scope, plan: Plan | undefined, firstRows: number): Rows {
  if (plan === undefined) return
  const { points, ranges, isReverse } = plan
  const areMany = ranges === undefined && points.length > 1 && !isReverse
  yield* areMany ? scanPoints(scope, plan) : scanRanges(scope, plan, firstRows)
}

async function* scanRanges(scope: Scope, { index, isReverse, ...plan }: Plan, firstRows: number): Rows {
  const ranges = plan.ranges ?? plan.points.map((point) => ({ low: point, high: point + AFTER }))
  const sql =
    'SELECT k.key, k.documentId, d.document FROM keys k CROSS JOIN documents d ON d.id = k.documentId ' +
    `WHERE k.indexId = ? AND k.key >= ? AND k.key < ? ORDER BY k.key ${isReverse ? 'DESC' : 'ASC'} LIMIT ?`
  let found: Row[] = []
  let work = 0
  for (const range of isReverse ? ranges.toReversed() : ranges) {
    let [low, high]: [Buffer, Buffer] = [bytesOfKey(range.low), bytesOfKey(range.high)]
    for (let limit = Math.min(firstRows, SLICE_ROWS_MAX), isOver = false; !isOver;) {
      requireIndex(scope, index)
      const { rows, bytes } = readSlice(scope, sql, [index.id, low, high, limit])
      found.push(...readRows(scope, rows))
      isOver = rows.length < limit && bytes < SLICE_BYTES
      if (!isOver) {
        const last = readBlob(rows.at(-1)?.[0])
        if (isReverse) high = last
        else low = Buffer.concat([last, Buffer.of(0)])
      }
      limit = SLICE_ROWS_MAX
      work += 1 + rows.length + (bytes * SLICE_ROWS_MAX) / SLICE_BYTES
      if (isOver && work < SLICE_ROWS_MAX) continue
      yield found
      found = []
      work = 0
      await scope.pause()
    }
  }
  yield found
}

/**
 * Reads many points of an index, a group of them by one statement, which takes a fraction of the time of one for each. It
 * goes through them in their order.
 */
async function* scanPoints(scope: Scope, plan: Plan): Rows {
  const { index, points } = plan
  const sql =
    'SELECT k.key, k.documentId, d.document FROM json_each(?1) p CROSS JOIN keys k ON k.indexId = ?2 ' +
    `AND k.key >= substr(?3, p.value / ${LENGTHS}, p.value % ${LENGTHS} - 1) ` +
    `AND k.key < substr(?3, p.value / ${LENGTHS}, p.value % ${LENGTHS}) ` +
    'CROSS JOIN documents d ON d.id = k.documentId LIMIT ?4'
  for (let at = 0, size = FIRST_SLICE_ROWS; at < points.length;) {
    const group = points.slice(at, at + size)
    requireIndex(scope, index)
    // The end of a point is its beginning and one byte more.
    const places = placesOf(group.map(({ length }) => length + AFTER.length))
    const parameters = [places, index.id, bytesOfKey(group.join(AFTER) + AFTER), SLICE_ROWS_MAX + 1]
    const { rows, bytes } = readSlice(scope, sql, parameters)
    if (rows.length <= SLICE_ROWS_MAX && bytes < SLICE_BYTES) yield readRows(scope, rows)
    else yield* scanRanges(scope, { ...plan, points: group }, FIRST_SLICE_ROWS)
    at += group.length
    // The next group counts on documents as large as those of this one.
    size = Math.max(1, Math.min(SLICE_ROWS_MAX, Math.floor((SLICE_BYTES * rows.length) / (bytes + 1))))
    if (rows.length === 0) size = SLICE_ROWS_MAX
    await scope.pause()
  }
}

function requireIndex({ storage, namespace }: Scope, index: Index): void {
  const isThere = storage.catalog.find(namespace)?.indexes.some(({ id }) => id === index.id)
  if (!isThere) fail(175, 'QueryPlanKilled', 'The collection or the index was dropped.')
}

/** Nobody knows before how large documents are: a statement that asks for many ends with the one that makes them too much. */
function readSlice({ storage }: Scope, sql: string, parameters: readonly (number | string | Buffer)[]) {
  let bytes = 0
  const isEnough = ([, , document]: readonly unknown[]) => (bytes += readBlob(document).length) >= SLICE_BYTES
  const rows = storage.sqlite.rowsUntil(isEnough, sql, parameters)
  return { rows, bytes }
}

function readRows({ storage, namespace }: Scope, rows: readonly (readonly unknown[])[]): Row[] {
  const read = rows.map(([, id, blob]) => ({ documentId: readInteger(id), document: readBlob(blob) }))
  return read.filter(({ documentId, document }) => storage.damage.isSound(namespace, documentId, document))
}

/** Takes the index that pins the most fields by equality, then one with a range, then one that gives the order. */
function choosePlan(scope: Scope, conditions: readonly Condition[], sort: readonly SortField[]) {
  const { catalog, sqlite } = scope.storage
  const indexes = catalog.find(scope.namespace)?.indexes ?? []
  // Where there is no document, such as of lists that nobody has made, even a thousand keys need not be made to be looked up.
  const anyKey = 'SELECT 1 FROM keys WHERE indexId = ? LIMIT 1'
  if (sqlite.rows(anyKey, [indexes[0]?.id ?? 0]).length === 0) return undefined
  let best: Plan | undefined
  for (const index of indexes) {
    const plan = planWith(index, conditions, sort)
    if (best === undefined || plan.score > best.score) best = plan
    // Of a unique key there is one row at most: no other index reads less.
    if (plan.isOneRow) return plan
  }
  return best
}

function planWith(index: Index, conditions: readonly Condition[], sort: readonly SortField[]): Plan {
  const used = new Set<Condition>()
  const pinned = new Set<string>()
  let points: readonly string[] = ['']
  let ranges: Plan['ranges']
  let score = 0
  for (const { path, direction } of index.fields) {
    const onPath = conditions.filter((each) => each.path === path.text)
    const combinations = onPath.reduce(
      (product, each) => product * (each.points?.().length ?? 1),
      points.length,
    )
    if (onPath.length === 0 || combinations > RANGES_MAX) break
    for (const condition of onPath) used.add(condition)
    const wanted = wantedBy(onPath)
    score += 'keys' in wanted ? 10 : 5
    if ('range' in wanted) {
      const { range } = wanted
      ranges = points.map((prefix) => placeRange(range, prefix, direction))
      break
    }
    points = placeKeys(wanted.keys, points, direction)
    if (wanted.keys.length === 1) pinned.add(path.text)
  }
  const order = orderGivenBy(index, pinned, sort)
  if (order.isSorted && sort.length > 0) score += 3
  const residual = conditions.filter((each) => !used.has(each))
  const isOneRow = index.isUnique && pinned.size === index.fields.length
  return { index, points, ranges, ...order, residual, score, isOneRow }
}

/** What all conditions on one path leave: the keys of single values in their order, or a range. */
function wantedBy(onPath: readonly Condition[]): { keys: readonly string[] } | { range: KeyRange } {
  const [first, ...others] = onPath.flatMap(({ points }) => (points ? [points()] : []))
  const { low, high } = onPath.flatMap(({ range = [] }) => range).reduce(intersect, EVERYTHING)
  if (first === undefined) {
    if (!isBefore(low, high)) return { keys: [] }
    return low.key === high.key ? { keys: [low.key] } : { range: { low, high } }
  }
  if (onPath.length === 1) return { keys: first }
  const isWanted = (key: string) =>
    isBefore(low, { key, isBehind: true }) && isBefore({ key, isBehind: false }, high)
  const sets = others.map((keys) => new Set(keys))
  return { keys: first.filter((key) => isWanted(key) && sets.every((keys) => keys.has(key))) }
}

const EVERYTHING: KeyRange = {
  low: { key: '', isBehind: false },
  high: { key: AFTER, isBehind: false },
}

function intersect(one: KeyRange, other: KeyRange): KeyRange {
  const low = isBefore(one.low, other.low) ? other.low : one.low
  const high = isBefore(one.high, other.high) ? one.high : other.high
  return { low, high }
}

function isBefore(a: Edge, b: Edge): boolean {
  return a.key === b.key ? b.isBehind && !a.isBehind : a.key < b.key
}

/** Each of the keys behind each of the points that an index has so far. */
function placeKeys(
  keys: readonly string[],
  points: readonly string[],
  direction: Direction,
): readonly string[] {
  // Turned over, they come in the opposite order.
  const turned = direction === 1 ? keys : keys.map((key) => inDirection(key, direction)).reverse()
  return points.flatMap((point) => turned.map((key) => point + key))
}

/** The range among the stored keys, where a descending field is turned over. */
function placeRange({ low, high }: KeyRange, prefix: string, direction: Direction): PlacedRange {
  const place = ({ key, isBehind }: Edge) =>
    prefix + inDirection(key, direction) + (isBehind === (direction === 1) ? AFTER : '')
  return direction === 1 ? { low: place(low), high: place(high) } : { low: place(high), high: place(low) }
}

/** Whether walking the index gives the order asked for. Fields pinned to one value do not count on either side. */
function orderGivenBy(index: Index, pinned: ReadonlySet<string>, sort: readonly SortField[]) {
  const wanted = sort.filter(({ path }) => !pinned.has(path.text))
  const given = index.fields.filter(({ path }) => !pinned.has(path.text))
  const isReverse = wanted[0] !== undefined && given[0]?.direction !== wanted[0].direction
  const isSorted = wanted.every(({ path, direction }, at) => {
    const field = given[at]
    return field?.path.text === path.text && (field.direction !== direction) === isReverse
  })
  return { isSorted, isReverse: isSorted && isReverse }
}
