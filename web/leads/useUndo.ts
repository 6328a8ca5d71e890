import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AnswerOf } from '../../shared/client/requestOf'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { call } from '../api/call'
import { holdPageFor } from '../api/leaving'
import { ME } from '../session/useMe'
import { clearNotes, tellFailure, tellNothingToUndo, tellUndone } from './changeNotes'
import type { LeadsQuery } from './feedSearch'
import { leadsQuery, SNOOZED } from './leadQueries'
import { useReadAgain } from './useReadAgain'
import { type ChangePart, idsOf, isRefusal, type Settled, settleParts } from './useSendChange'
import { withChange } from './withChange'

export type Done = {
  change: LeadChange
  /** The leads as they were before; once answered, those only that the change was made of. */
  parts: readonly ChangePart[]
  /** Known once it is answered. */
  undoUntil: number
  /** What it was answered says nothing of the lead any more. */
  isUndone: boolean
}

type UndoDeps = {
  query: LeadsQuery
  put: (leads: readonly Lead[]) => void
  onUndone: (lead: Lead) => void
}

type UndonePart = { part: ChangePart; answer: AnswerOf<'undoLeadChange'> }

/** Takes back what was done, the last first. */
export function useUndo({ query, put, onUndone }: UndoDeps) {
  const client = useQueryClient()
  const readAgain = useReadAgain(query, put)
  const settle = useSettleUndone({ query, put })
  const { remember, forget, findLast } = useDone()
  const undo = async (done: Done) => {
    forget(done)
    const before = done.parts.flatMap(({ leads }) => leads)
    const [first] = before
    if (!first) {
      tellNothingToUndo()
      return
    }
    done.isUndone = true
    clearNotes()
    put(before)
    onUndone(first)
    const keptBack = done.parts.filter(({ keepBack }) => keepBack())
    if (keptBack.length === done.parts.length) tellUndone(0)
    // What was not done is told, and put back, where it was tried.
    const { answered } = await settleParts(done.parts)
    const { undone, failed } = await sendUndos(answered)
    settle(undone)
    for (const { part, error } of failed) {
      put(part.leads.map((lead) => withChange(lead, done.change)))
      tellFailure(error, part.leads.length)
      if (isRefusal(error)) void readAgain(idsOf(part.leads))
      else remember({ ...done, parts: [part], isUndone: false })
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

/** What came back, and what somebody else has changed since. */
function useSettleUndone({ query, put }: Pick<UndoDeps, 'query' | 'put'>) {
  const client = useQueryClient()
  const readAgain = useReadAgain(query, put)
  return (undone: readonly UndonePart[]) => {
    if (undone.length === 0) return
    const back = undone.flatMap(({ answer }) => answer.leads)
    put(back)
    const kept = undone.flatMap(({ answer }) => answer.kept)
    tellUndone(kept.length)
    const isBack = new Set(idsOf(back))
    const named = idsOf(undone.flatMap(({ part }) => part.leads))
    const others = new Set([...kept, ...named.filter((id) => !isBack.has(id))])
    if (others.size > 0) void readAgain([...others])
    // Those that came back too, beyond the leads that are told whole.
    if (undone.some(({ answer }) => answer.alsoChanged.length > 0))
      void client.refetchQueries({ queryKey: leadsQuery(query).queryKey, exact: true })
  }
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

/** Of a change in parts each is taken back by itself. */
async function sendUndos(answered: Settled['answered']) {
  const undone: UndonePart[] = []
  const failed: Settled['failed'] = []
  for (const { part, answer } of answered) {
    const sent = call('undoLeadChange', { params: { changeId: answer.id } })
    holdPageFor(sent)
    await sent.then(
      (given) => undone.push({ part, answer: given }),
      (error: unknown) => failed.push({ part, error }),
    )
  }
  return { undone, failed }
}
