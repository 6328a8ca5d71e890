import type { HeldEntryStore } from './heldEntryStore'

const AT_ONCE = 1_000

/** Takes away what leads to entries that say nothing any more; gives the place to go on from, null: that was all. */
export async function removeEmptyLookUps(
  held: Pick<HeldEntryStore, 'listLookUps' | 'findFull' | 'removeLookUps'>,
  after: string,
): Promise<string | null> {
  const rows = await held.listLookUps(after, AT_ONCE)
  const full = await held.findFull(rows.map(({ entryId }) => entryId))
  await held.removeLookUps(rows.filter(({ entryId }) => !full.has(entryId)).map(({ _id }) => _id))
  return rows.at(-1)?._id ?? null
}
