import type { Feed } from './useFeed'

/** More than anybody decides on at once. */
const LEADS_MAX = 5_000

/** Selects all that match, also what was not shown yet. */
export function useSelectAll({ list, selection }: Feed): () => Promise<void> {
  return async () => {
    selection.add(list.leads.map(({ id }) => id))
    let { hasNextPage } = list
    while (hasNextPage) {
      const { data, hasNextPage: hasMore, isError } = await list.fetchNextPage()
      const found = data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
      selection.add(found.slice(0, LEADS_MAX))
      hasNextPage = hasMore && !isError && found.length < LEADS_MAX
    }
  }
}
