type Page<Item> = { items: Item[]; nextCursor: string | null }

/** One page of a list whose ids sort by time: asks for one row more than wanted, to know whether there is a next page. */
export async function readPage<Row extends { _id: string }, Item>(
  limit: number,
  { find, present }: { find: (limit: number) => Promise<Row[]>; present: (row: Row) => Item | Promise<Item> },
): Promise<Page<Item>> {
  const rows = await find(limit + 1)
  const shown = rows.slice(0, limit)
  const items = await Promise.all(shown.map(present))
  return { items, nextCursor: rows.length > limit ? (shown.at(-1)?._id ?? null) : null }
}
