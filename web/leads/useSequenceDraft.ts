import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { holdPage, LOSES_NOTHING } from '../api/leaving'
import { changeTexts } from '../texts/change'
import { clearStepRemoved, clearUnsaved, tellSavedOnto, tellUnsaved } from './changeNotes'
import { IN_ORDER, leadQuery } from './leadQueries'
import { nameOf } from './nameOf'
import { SequenceDraft, type SequenceEdit, textOf } from './sequenceDraft'

/** What was written and could not be saved when its lead was left, by the id of the lead, until the page is loaded anew. */
const left = new Map<string, { draft: SequenceDraft; name: string }>()
holdPage(
  () => listLost().length > 0,
  () => listLost().map(({ name }) => changeTexts.change.textTo(name)),
)

function listLost() {
  return [...left.values()].filter(({ draft }) => isUnsaved(draft))
}

/** The draft of one lead's sequence, for as long as that lead is open. */
export function useSequenceDraft(lead: Lead, onSaved: (leads: readonly Lead[]) => void) {
  const client = useQueryClient()
  // As the page shows it by now, decisions that are under way included.
  const statusOf = () => client.getQueryData(leadQuery(lead.id).queryKey)?.status ?? lead.status
  const { mutateAsync } = useMutation({
    mutationFn: (edit: SequenceEdit) => saveEdit(lead.id, edit, { statusOf, onChanged: onSaved }),
    scope: IN_ORDER,
    // The draft holds the page by itself.
    meta: LOSES_NOTHING,
    onSuccess: (saved) => {
      onSaved([saved])
    },
  })
  const [draft] = useState(() => left.get(lead.id)?.draft ?? new SequenceDraft(lead, mutateAsync))
  const view = useSyncExternalStore(draft.subscribe, draft.read)
  useEffect(() => {
    draft.adopt(lead)
  }, [draft, lead])
  useEffect(() => {
    draft.enter(mutateAsync)
  }, [draft, mutateAsync])
  const [whose] = useState({ id: lead.id, name: nameOf(lead) })
  useEffect(
    () =>
      holdPage(
        () => isUnsaved(draft),
        () => [changeTexts.change.textTo(whose.name)],
      ),
    [draft, whose],
  )
  useEffect(() => {
    clearUnsaved(whose.id)
    return () => {
      clearStepRemoved()
      void leave(draft, whose)
    }
  }, [draft, whose])
  return { draft, ...view }
}

function isUnsaved(draft: SequenceDraft): boolean {
  return draft.read().state !== 'saved'
}

async function leave(draft: SequenceDraft, whose: { id: string; name: string }): Promise<void> {
  left.set(whose.id, { draft, name: whose.name })
  const staysUnsaved = await draft.leave()
  if (staysUnsaved) tellUnsaved(whose, draft.read().error)
  else if (!isUnsaved(draft)) left.delete(whose.id)
}

/** The lead itself may have changed meanwhile, such as by its approval; that is no reason to refuse a text. */
async function saveEdit(
  leadId: string,
  { steps, version, known }: SequenceEdit,
  { statusOf, onChanged }: { statusOf: () => Lead['status']; onChanged: (leads: readonly Lead[]) => void },
): Promise<Lead> {
  const params = { leadId }
  const statusBefore = statusOf()
  const save = (of: number) => call('changeLead', { params, body: { sequence: { steps }, version: of } })
  try {
    return await save(version)
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'changed_meanwhile') throw error
    const now = await call('getLead', { params })
    if (textOf(now) === known) {
      const saved = await save(now.version)
      // One's own decision may be shown before it is sent, or be answered meanwhile.
      if (![statusBefore, statusOf()].includes(saved.status)) tellSavedOnto(saved)
      return saved
    }
    onChanged([now])
    throw error
  }
}
