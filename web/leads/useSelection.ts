import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LeadsQuery } from './feedSearch'
import type { LeadListed } from './useLeadList'

/** More than anybody decides on at once. */
const LEADS_MAX = 5_000

/** Which leads are selected; those that left the list are not any more. */
export function useSelection(list: LeadListed, query: LeadsQuery) {
  const { leads } = list
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = useMemo(() => (ids.size === 0 ? [] : leads.filter(({ id }) => ids.has(id))), [leads, ids])
  const all = useSelectAll({ list, query, setIds })
  const { stop } = all
  const toggle = useCallback(
    (leadId: string) => {
      stop()
      setIds((before) => {
        const after = new Set(before)
        if (!after.delete(leadId)) after.add(leadId)
        return after
      })
    },
    [stop],
  )
  return {
    selected,
    isSelected: (leadId: string) => ids.has(leadId),
    toggle,
    add: (leadIds: readonly string[]) => {
      stop()
      setIds((before) => new Set([...before, ...leadIds]))
    },
    clear: () => {
      stop()
      setIds((before) => (before.size === 0 ? before : new Set()))
    },
    all,
  }
}

type SelectAllDeps = {
  list: LeadListed
  query: LeadsQuery
  setIds: (ids: ReadonlySet<string>) => void
}

/** Selects all that match, also what was not shown yet, unless something else is done before it is through. */
function useSelectAll({ list, query, setIds }: SelectAllDeps) {
  const [state, setState] = useState<'none' | 'selecting' | 'all' | 'first'>('none')
  const run = useRef(0)
  const stop = useCallback(() => {
    run.current += 1
    setState('none')
  }, [])
  useEffect(() => stop, [stop, query])
  const select = async () => {
    run.current += 1
    const mine = run.current
    let found = list.leads.map(({ id }) => id)
    let { hasNextPage } = list
    setIds(new Set(found))
    setState('selecting')
    while (hasNextPage && found.length < LEADS_MAX) {
      const { data, hasNextPage: hasMore, isError } = await list.fetchNextPage()
      if (run.current !== mine) return
      if (isError) break
      found = data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
      setIds(new Set(found.slice(0, LEADS_MAX)))
      hasNextPage = hasMore
    }
    setState(hasNextPage || found.length > LEADS_MAX ? 'first' : 'all')
  }
  return { state, select, stop }
}
