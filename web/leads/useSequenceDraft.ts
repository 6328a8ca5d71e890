import { useMutation } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Lead } from '../../shared/contract/leads'
import type { SequenceSteps } from '../../shared/contract/sequences'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { IN_ORDER } from './leadQueries'
import { SequenceDraft } from './sequenceDraft'

/** The draft of one lead's sequence, for as long as that lead is open. */
export function useSequenceDraft(lead: Lead, onSaved: (leads: readonly Lead[]) => void) {
  const saving = useMutation({
    mutationFn: (edit: { steps: SequenceSteps; version: number }) =>
      call('changeLead', {
        params: { leadId: lead.id },
        body: { sequence: { steps: edit.steps }, version: edit.version },
      }),
    scope: IN_ORDER,
    onSuccess: (saved) => {
      onSaved([saved])
    },
    onError: async (error) => {
      const isConflict = error instanceof CallError && error.code === 'changed_meanwhile'
      if (isConflict) onSaved([await call('getLead', { params: { leadId: lead.id } })])
    },
  })
  const { mutateAsync } = saving
  const [draft] = useState(() => new SequenceDraft(lead, mutateAsync))
  const view = useSyncExternalStore(draft.subscribe, draft.read)
  useEffect(() => {
    draft.adopt(lead)
  }, [draft, lead])
  useEffect(() => draft.flush, [draft])
  return { draft, ...view }
}
