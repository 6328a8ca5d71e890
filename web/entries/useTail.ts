import { useQuery, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ListedEntry } from '../../shared/contract/entries'
import { entriesQuery, type ListFilter, newestQuery } from './entryQueries'

type Page = { items: readonly ListedEntry[]; nextCursor: string | null }

/** So near the top somebody watches what comes, and reads nothing that it would push away. */
const AT_TOP_PX = 80

/** The entries that are shown, and how many newer ones there are: those come by themselves only while nobody has scrolled. */
export function useTail(signalId: string, filter: ListFilter) {
  const client = useQueryClient()
  const options = entriesQuery(signalId, filter)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(options)
  const { data: newest } = useQuery(newestQuery(signalId, filter))
  const shown = data.pages
    .flatMap(({ items }) => items)
    .filter((entry) => !newest || isStillIn(newest, entry))
  const fresh = newest ? freshIn(newest.items, shown[0]) : 0
  const take = () => {
    if (newest) client.setQueryData(options.queryKey, { pages: [newest], pageParams: [null] })
    window.scrollTo({ top: 0 })
  }
  useEffect(() => {
    if (fresh > 0 && window.scrollY < AT_TOP_PX) take()
  })
  // What became of an entry meanwhile is shown in its place.
  const changed = new Map(newest?.items.map((entry) => [entry.id, entry]))
  return {
    entries: shown.map((entry) => changed.get(entry.id) ?? entry),
    isWhole: !hasNextPage,
    fresh,
    /** False where there may be still more. */
    areAllFresh: newest !== undefined && fresh < newest.items.length,
    take,
    onEnd: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
  }
}

/** Where the newest page tells all, what it lacks fits the filter no longer: it was decided, or is gone. */
function isStillIn({ items, nextCursor }: Page, entry: ListedEntry): boolean {
  const oldest = items.at(-1)
  if (items.some(({ id }) => id === entry.id)) return true
  return nextCursor !== null && oldest !== undefined && entry.receivedAt <= oldest.receivedAt
}

function freshIn(newest: readonly ListedEntry[], first: ListedEntry | undefined): number {
  const place = newest.findIndex(({ id }) => id === first?.id)
  return place === -1 ? newest.length : place
}
