import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { AnswerOf } from '../../shared/client/requestOf'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { ME } from '../session/useMe'
import type { LeadsQuery } from './feedSearch'
import { IN_ORDER, LEADS, leadQuery, leadsQuery, SNOOZED } from './leadQueries'
import { putLeads } from './leadPages'
import {
  clearNotes,
  type Told,
  tellChange,
  tellElsewhere,
  tellFailure,
  tellNothingToUndo,
  tellUndone,
} from './changeNotes'

/** As many as one call takes. */
const AT_ONCE = 500

type Answer = AnswerOf<'changeLeads'>
type Done = {
  before: readonly Lead[]
  change: LeadChange
  answers: Promise<Answer[]>
  /** Known once it is answered. */
  undoUntil: number
  /** What it was answered says nothing of the lead any more. */
  isUndone: boolean
}

/** Changes leads at once on the page and then on the server; what it refuses is put back, and the last can be undone. */
export function useLeadChanges(query: LeadsQuery, onUndone: (lead: Lead) => void) {
  const put = usePutLeads(query)
  const sendChange = useSendChange()
  const settle = useSettle(query, put)
  const undone = useUndo({ query, put, onUndone })
  const changeLeads = (leads: readonly Lead[], change: LeadChange) => {
    if (leads.length === 0) return
    put(leads.map((lead) => withChange(lead, change)))
    const answers = sendChange(leads, change)
    const done = { before: leads, change, answers, undoUntil: Infinity, isUndone: false }
    undone.remember(done)
    tellChange({ leads, change, undo: () => undone.undo(done) })
    answers.then(
      (given) => {
        done.undoUntil = Math.min(...given.map(({ undoUntil }) => Date.parse(undoUntil)))
        if (!done.isUndone) settle({ leads, change, given, undo: () => undone.undo(done) })
      },
      (error: unknown) => {
        undone.forget(done)
        put(leads)
        tellFailure(error)
        if (isRefusal(error)) void readAgain(idsOf(leads), put)
      },
    )
  }
  return { changeLeads, undoLast: undone.undoLast, putLeads: put }
}

/** Puts leads as they are now into all that shows them. */
function usePutLeads(query: LeadsQuery) {
  const client = useQueryClient()
  return useCallback(
    (leads: readonly Lead[]) => {
      client.setQueryData(leadsQuery(query).queryKey, (pages) => pages && putLeads(pages, leads, query))
      for (const lead of leads) client.setQueryData(leadQuery(lead.id).queryKey, lead)
      // Other lists are read again when they are gone to; this one is right already.
      void client.invalidateQueries({ queryKey: [...LEADS, 'list'], refetchType: 'none' })
    },
    [client, query],
  )
}

/** One after the other, also those that waited for a connection. */
function useSendChange() {
  const sending = useMutation({
    mutationFn: ({ leadIds, change }: { leadIds: string[]; change: LeadChange }) =>
      call('changeLeads', { body: { leadIds, change } }),
    scope: IN_ORDER,
    retry: (failures, error) => failures < 3 && error instanceof CallError && error.status === 0,
  })
  return (leads: readonly Lead[], change: LeadChange): Promise<Answer[]> => {
    const ids = idsOf(leads)
    const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
      ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    )
    return Promise.all(parts.map((leadIds) => sending.mutateAsync({ leadIds, change })))
  }
}

type UndoDeps = {
  query: LeadsQuery
  put: (leads: readonly Lead[]) => void
  onUndone: (lead: Lead) => void
}

/** What was done and can be taken back, the last one last. */
function useDone() {
  const last = useRef<Done[]>([])
  return {
    remember: (done: Done) => {
      last.current = [...last.current, done]
    },
    forget: (done: Done) => {
      last.current = last.current.filter((each) => each !== done)
    },
    findLast: () => {
      last.current = last.current.filter(({ undoUntil }) => undoUntil > Date.now())
      return last.current.at(-1)
    },
  }
}

function useUndo({ query, put, onUndone }: UndoDeps) {
  const client = useQueryClient()
  const { remember, forget, findLast } = useDone()
  const undo = async (done: Done) => {
    forget(done)
    done.isUndone = true
    clearNotes()
    put(done.before)
    if (done.before[0]) onUndone(done.before[0])
    const changes = await done.answers.catch(() => null)
    // What was not done is told, and put back, where it was tried.
    if (changes === null) return
    try {
      const answers = await Promise.all(changes.map(sendUndo))
      put(answers.flatMap(({ leads }) => leads))
      const kept = answers.flatMap((answer) => answer.kept)
      tellUndone(kept.length)
      if (kept.length > 0) void readAgain(kept, put)
      // Those that came back too, beyond the leads that are told whole.
      if (answers.some(({ alsoChanged }) => alsoChanged.length > 0))
        void client.refetchQueries({ queryKey: leadsQuery(query).queryKey, exact: true })
    } catch (error) {
      put(done.before.map((lead) => withChange(lead, done.change)))
      tellFailure(error)
      if (isRefusal(error)) void readAgain(idsOf(done.before), put)
      else remember(done)
    }
    for (const queryKey of [ME, SNOOZED]) void client.invalidateQueries({ queryKey })
  }
  const undoLast = () => {
    const done = findLast()
    if (done) void undo(done)
    else tellNothingToUndo()
  }
  return { remember, forget, undo, undoLast }
}

function sendUndo({ id }: Answer): Promise<AnswerOf<'undoLeadChange'>> {
  return call('undoLeadChange', { params: { changeId: id } })
}

/** Where nothing was answered at all, the same can be tried again. */
function isRefusal(error: unknown): boolean {
  return error instanceof CallError && error.status !== 0
}

function idsOf(leads: readonly Lead[]): string[] {
  return leads.map(({ id }) => id)
}

function withChange(lead: Lead, { status, dismissReason, snoozedUntil }: LeadChange): Lead {
  return {
    ...lead,
    ...(status === undefined ? {} : { status }),
    ...(dismissReason === undefined ? {} : { dismissReason }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
  }
}

/** What the server made of it: what went along, and what somebody else had changed before. */
function useSettle(query: LeadsQuery, put: (leads: readonly Lead[]) => void) {
  const client = useQueryClient()
  return ({ given, leads, change, undo }: Told & { given: readonly Answer[] }) => {
    const changed = given.flatMap((answer) => answer.leads)
    const also = new Set(given.flatMap(({ alsoChanged }) => alsoChanged))
    put(changed)
    if (change.snoozedUntil !== undefined) void client.invalidateQueries({ queryKey: SNOOZED })
    if (also.size > 0) {
      const shown = client.getQueryData(leadsQuery(query).queryKey)?.pages.flatMap(({ items }) => items) ?? []
      put(shown.filter(({ id }) => also.has(id)).map((lead) => withChange(lead, change)))
      tellChange({ leads, change, undo }, also.size)
    }
    const there = new Set(changed.map(({ id }) => id))
    const missed = leads.filter(({ id }) => !there.has(id)).map(({ id }) => id)
    if (missed.length === 0) return
    tellElsewhere(missed.length)
    void readAgain(missed, put)
  }
}

async function readAgain(leadIds: readonly string[], put: (leads: readonly Lead[]) => void): Promise<void> {
  const found = await Promise.allSettled(
    leadIds.slice(0, AT_ONCE).map((leadId) => call('getLead', { params: { leadId } })),
  )
  put(found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
}
