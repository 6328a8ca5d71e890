import type { HeldKind } from '../../shared/contract/privacy'
import type { Slice, SliceRead } from '../individual'
import { type Mentions, mentionsOf } from './mentions'

type Reading<Row> = {
  kind: HeldKind
  /** In the order of their ids, those behind one. */
  list: (after: string, limit: number) => Promise<Row[]>
  /** The part that may hold an address. */
  tell: (row: Row) => Record<string, unknown>
  /** Of that what was cut off somewhere, perhaps in the middle of an address. */
  listCutOff?: (row: Row) => string[]
  /** Takes the address away. */
  clear: (row: Row, mentions: Mentions) => Promise<unknown>
}

const AT_ONCE = 500

/** Reads documents one by one for the addresses of a person. */
export function readHeld<Row extends { _id: string }>({
  kind,
  list,
  tell,
  listCutOff = () => [],
  clear,
}: Reading<Row>): (slice: Slice) => Promise<SliceRead> {
  return async ({ individual, after, isDeleting }) => {
    const mentions = mentionsOf(individual)
    const rows = await list(after ?? '', AT_ONCE)
    const found = rows.filter(
      (row) =>
        mentions.areIn(Buffer.from(JSON.stringify(tell(row)))) ||
        listCutOff(row).some((text) => mentions.findCutOff(text) !== null),
    )
    if (isDeleting) for (const row of found) await clear(row, mentions)
    return {
      held: found.map((row) => ({ kind, id: row._id, data: tell(row) })),
      after: rows.length < AT_ONCE ? null : (rows.at(-1)?._id ?? null),
    }
  }
}
