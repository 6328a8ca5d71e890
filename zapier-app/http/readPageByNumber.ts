type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Follows the cursors from the first page: the platform asks by number, and hardly anybody has a second page. */
export async function readPageByNumber<Item>(
  number: number,
  ask: (cursor: { cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  let page = await ask({})
  for (let passed = 0; passed < number; passed += 1) {
    if (page.nextCursor === null) return []
    page = await ask({ cursor: page.nextCursor })
  }
  return page.items
}
