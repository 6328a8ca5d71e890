import { inDirection, minusInfinityKey } from './orderedKey'
import type { Condition, Operand } from './parseFilter'
import { bsonType } from './bsonValues'
import type { Index } from './catalog'
import type { Path } from './paths'

export type SortField = { readonly path: Path; readonly direction: 1 | -1 }

/** Keys from `low` (included) to `high` (excluded); the first `prefixLength` bytes are the same for the whole range. */
export type KeyRange = { readonly low: Buffer; readonly high: Buffer; readonly prefixLength: number }

export type Plan = {
  readonly index: Index
  readonly ranges: readonly KeyRange[]
  readonly isReverse: boolean
  /** Whether the rows come in the order asked for; `isMerged` when the ranges have to be merged for that. */
  readonly isSorted: boolean
  readonly isMerged: boolean
  /** What the ranges do not say already and each document must still be checked for. */
  readonly residual: readonly Condition[]
}

const RANGES_MAX = 20_000
const MERGED_RANGES_MAX = 50
const AFTER = Buffer.of(0xff)

type Bounds = {
  points?: Buffer[]
  lower?: Operand
  upper?: Operand
  isLowerOpen?: boolean
  isUpperOpen?: boolean
}

/** Chooses the index that pins the most fields by equality, then one with a range, then one that gives the order. */
export function planQuery(
  indexes: readonly Index[],
  conditions: readonly Condition[],
  sort: readonly SortField[],
): Plan {
  let best: { plan: Plan; score: number } | undefined
  for (const index of indexes) {
    const candidate = planWithIndex(index, conditions, sort)
    if (best === undefined || candidate.score > best.score) best = candidate
  }
  if (best === undefined) throw new Error('A collection always has its _id index.')
  return best.plan
}

function planWithIndex(index: Index, conditions: readonly Condition[], sort: readonly SortField[]) {
  const used = new Set<Condition>()
  const pointCounts = new Map<string, number>()
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let ranges: KeyRange[] | undefined
  let equalities = 0
  for (const { path, direction } of index.fields) {
    const { bounds, consumed } = boundsOf(path.text, conditions)
    const points = bounds.points
    if (points !== undefined && prefixes.length * points.length <= RANGES_MAX) {
      prefixes = prefixes.flatMap((prefix) =>
        points.map((p) => Buffer.concat([prefix, inDirection(p, direction)])),
      )
      pointCounts.set(path.text, points.length)
      equalities += 1
    } else if (bounds.lower ?? bounds.upper) {
      ranges = prefixes.map((prefix) => rangeBelow(prefix, bounds, direction))
      for (const condition of consumed) used.add(condition)
      break
    } else break
    for (const condition of consumed) used.add(condition)
  }
  const order = orderGivenBy(index, pointCounts, sort, prefixes.length)
  const all = ranges ?? prefixes.map(wholePrefix)
  const plan: Plan = {
    index,
    ranges: all.sort((a, b) => Buffer.compare(a.low, b.low)),
    ...order,
    residual: conditions.filter((condition) => !used.has(condition)),
  }
  const score = equalities * 10 + (ranges ? 5 : 0) + (order.isSorted && sort.length > 0 ? 3 : 0)
  return { plan, score }
}

function wholePrefix(prefix: Buffer): KeyRange {
  return { low: prefix, high: Buffer.concat([prefix, AFTER]), prefixLength: prefix.length }
}

/** Collects what the conditions say about one path; equality wins over ranges, which are then checked per document. */
function boundsOf(path: string, conditions: readonly Condition[]) {
  const bounds: Bounds = {}
  const consumed: Condition[] = []
  const onPath = conditions.filter((c) => (c.kind === 'in' || c.kind === 'range') && c.path.text === path)
  const equality = onPath.find(
    (c) => c.kind === 'in' && c.operands.every((o) => o.value.type !== bsonType.array),
  )
  if (equality?.kind === 'in') {
    const keys = new Map(equality.operands.map(({ key }) => [key.toString('latin1'), key]))
    return { bounds: { points: [...keys.values()] }, consumed: [equality] }
  }
  for (const condition of onPath) if (tightenBounds(bounds, condition)) consumed.push(condition)
  return { bounds, consumed }
}

/** Takes a range condition as the bound of its side; a second one for the same side stays a check per document. */
function tightenBounds(bounds: Bounds, condition: Condition): boolean {
  if (condition.kind !== 'range') return false
  const { operand, operator } = condition
  const other = bounds.lower ?? bounds.upper
  if (other !== undefined && other.rank !== operand.rank) return false
  const isLower = operator === '$gt' || operator === '$gte'
  if (isLower ? bounds.lower : bounds.upper) return false
  if (isLower) Object.assign(bounds, { lower: operand, isLowerOpen: operator === '$gt' })
  else Object.assign(bounds, { upper: operand, isUpperOpen: operator === '$lt' })
  return true
}

/** The stored keys of a range; without a bound on one side it ends with the values of the same type. */
function rangeBelow(prefix: Buffer, bounds: Bounds, direction: 1 | -1): KeyRange {
  const rank = (bounds.lower ?? bounds.upper)?.rank ?? 0
  const isNumeric = rank === minusInfinityKey[0]
  // NaN is the lowest number in order but lies in no range.
  const lowerKey = bounds.lower?.key ?? (isNumeric ? minusInfinityKey : Buffer.of(rank))
  const upperKey = bounds.upper?.key ?? Buffer.of(rank + 1)
  const isUpperOpen = bounds.upper === undefined || bounds.isUpperOpen === true
  const isLowerOpen = bounds.isLowerOpen === true
  const edge = (key: Buffer, isAfter: boolean) =>
    Buffer.concat([prefix, inDirection(key, direction), ...(isAfter ? [AFTER] : [])])
  if (direction === 1) {
    return {
      low: edge(lowerKey, isLowerOpen),
      high: edge(upperKey, !isUpperOpen),
      prefixLength: prefix.length,
    }
  }
  const isOneByte = (key: Buffer) => key.length === 1
  const low = edge(upperKey, isUpperOpen)
  const high = edge(lowerKey, !isLowerOpen)
  // A bracket's edge is a lone rank byte: inverted, everything of that rank begins with it.
  return {
    low: isOneByte(upperKey) ? Buffer.concat([prefix, Buffer.of(~rank & 0xff)]) : low,
    high: isOneByte(lowerKey) ? Buffer.concat([prefix, Buffer.of((~rank & 0xff) + 1)]) : high,
    prefixLength: prefix.length,
  }
}

/** Whether walking the index gives the order asked for. Fields pinned to one value do not count on either side. */
function orderGivenBy(
  index: Index,
  pointCounts: ReadonlyMap<string, number>,
  sort: readonly SortField[],
  rangeCount: number,
) {
  const wanted = sort.filter(({ path }) => pointCounts.get(path.text) !== 1)
  const given = index.fields.filter(({ path }) => pointCounts.get(path.text) !== 1)
  const first = wanted[0]
  if (first === undefined) return { isSorted: true, isReverse: false, isMerged: false }
  const start = given.findIndex(({ path }) => path.text === first.path.text)
  const skipped = given.slice(0, Math.max(start, 0))
  // Ranges are merged by what follows their prefix, so the field sorted by must not lie in the prefix.
  const isMergeable =
    skipped.every(({ path }) => pointCounts.has(path.text)) &&
    !pointCounts.has(first.path.text) &&
    rangeCount <= MERGED_RANGES_MAX
  const isReverse = given[start]?.direction !== first.direction
  const isInOrder = wanted.every(({ path, direction }, offset) => {
    const field = given[start + offset]
    return field?.path.text === path.text && (field.direction !== direction) === isReverse
  })
  const isSorted = start >= 0 && isInOrder && (skipped.length === 0 || isMergeable)
  return { isSorted, isReverse: isSorted && isReverse, isMerged: isSorted && skipped.length > 0 }
}
