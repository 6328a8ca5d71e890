import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { clearNotes, tellAlso, tellChange, tellElsewhere, tellFailure, type Told } from './changeNotes'
import type { LeadsQuery } from './feedSearch'
import { putLeads } from './leadPages'
import { LEADS, leadQuery, leadsQuery, SNOOZED } from './leadQueries'
import { useReadAgain } from './useReadAgain'
import { type ChangeAnswer, idsOf, type Settled, settleParts, useSendChange } from './useSendChange'
import { type Done, useUndo } from './useUndo'
import { withChange } from './withChange'

/** Changes leads at once on the page and then on the server; what it refuses is put back, and the last can be undone. */
export function useLeadChanges(query: LeadsQuery, onUndone: (lead: Lead) => void) {
  const put = usePutLeads(query)
  const sendChange = useSendChange()
  const settle = useSettle(query, put)
  const putBack = usePutBack(query, put)
  const undone = useUndo({ query, put, onUndone })
  const finish = async (done: Done) => {
    const { answered, failed } = await settleParts(done.parts)
    done.parts = answered.map(partMade).filter(({ leads }) => leads.length > 0)
    done.undoUntil = Math.min(...answered.map(({ answer }) => Date.parse(answer.undoUntil)))
    if (done.parts.length === 0) undone.forget(done)
    // Beside what failed the note says what was done, and no more.
    if (failed.length > 0 && !done.isUndone) clearNotes()
    if (answered.length > 0 && !done.isUndone) {
      const leads = answered.flatMap(({ part }) => part.leads)
      const told = { leads, change: done.change, undo: () => undone.undo(done) }
      if (failed.length > 0) tellChange(told)
      settle({ ...told, given: answered.map(({ answer }) => answer) })
    }
    putBack(failed)
  }
  const changeLeads = (leads: readonly Lead[], change: LeadChange) => {
    if (leads.length === 0) return
    put(leads.map((lead) => withChange(lead, change)))
    const done: Done = { change, parts: sendChange(leads, change), undoUntil: Infinity, isUndone: false }
    undone.remember(done)
    tellChange({ leads, change, undo: () => undone.undo(done) })
    void finish(done)
  }
  return { changeLeads, undoLast: undone.undoLast, putLeads: put }
}

/** What somebody else had done before is not to be taken back here. */
function partMade({ part, answer }: Settled['answered'][number]): Done['parts'][number] {
  const made = new Set(idsOf(answer.leads))
  return { ...part, leads: part.leads.filter(({ id }) => made.has(id)) }
}

/** Puts leads as they are now into all that shows them. */
function usePutLeads(query: LeadsQuery) {
  const client = useQueryClient()
  return useCallback(
    (leads: readonly Lead[]) => {
      client.setQueryData(leadsQuery(query).queryKey, (pages) => pages && putLeads(pages, leads, query))
      for (const lead of leads) {
        const { queryKey } = leadQuery(lead.id)
        // What is being read is from before, and would be shown for what is.
        void client.cancelQueries({ queryKey })
        client.setQueryData(queryKey, lead)
      }
      // Other lists are read again when they are gone to; this one is right already.
      void client.invalidateQueries({ queryKey: [...LEADS, 'list'], refetchType: 'none' })
    },
    [client, query],
  )
}

/** What was refused, or never answered: it is told, shown as it was, and read again, since it may be done all the same. */
function usePutBack(query: LeadsQuery, put: (leads: readonly Lead[]) => void) {
  const readAgain = useReadAgain(query, put)
  return (failed: Settled['failed']) => {
    const [first] = failed
    if (!first) return
    const leads = failed.flatMap(({ part }) => part.leads)
    put(leads)
    tellFailure(first.error, leads.length)
    void readAgain(idsOf(leads))
  }
}

/** What the server made of it: what went along, and what somebody else had changed before. */
function useSettle(query: LeadsQuery, put: (leads: readonly Lead[]) => void) {
  const client = useQueryClient()
  const readAgain = useReadAgain(query, put)
  return ({ given, leads, change, undo }: Told & { given: readonly ChangeAnswer[] }) => {
    const changed = given.flatMap((answer) => answer.leads)
    const also = new Set(given.flatMap(({ alsoChanged }) => alsoChanged))
    put(changed)
    if (change.snoozedUntil !== undefined) void client.invalidateQueries({ queryKey: SNOOZED })
    if (also.size > 0) {
      const shown = client.getQueryData(leadsQuery(query).queryKey)?.pages.flatMap(({ items }) => items) ?? []
      put(shown.filter(({ id }) => also.has(id)).map((lead) => withChange(lead, change)))
      tellAlso({ leads, change, undo }, also.size)
    }
    const there = new Set(idsOf(changed))
    const missed = idsOf(leads).filter((id) => !there.has(id))
    if (missed.length === 0) return
    tellElsewhere(missed.length)
    void readAgain(missed)
  }
}
