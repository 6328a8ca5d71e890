import { useCallback, useMemo, useState } from 'react'
import type { Lead } from '../../shared/contract/leads'

/** Which leads are selected; those that left the list are not any more. */
export function useSelection(leads: readonly Lead[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = useMemo(() => (ids.size === 0 ? [] : leads.filter(({ id }) => ids.has(id))), [leads, ids])
  const toggle = useCallback((leadId: string) => {
    setIds((before) => {
      const after = new Set(before)
      if (!after.delete(leadId)) after.add(leadId)
      return after
    })
  }, [])
  return {
    selected,
    isSelected: (leadId: string) => ids.has(leadId),
    toggle,
    add: (leadIds: readonly string[]) => {
      setIds((before) => new Set([...before, ...leadIds]))
    },
    clear: () => {
      setIds((before) => (before.size === 0 ? before : new Set()))
    },
  }
}
