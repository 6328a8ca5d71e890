import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { Entry, Preview } from '../../shared/contract/entries'
import { Hook } from '../../shared/contract/hooks'
import { HOOK_WAIT_MINUTES_MAX } from '../../shared/limits'
import { readMeta } from '../bundle/readMeta'
import { callApi, callApiOrNull } from '../http/callApi'
import type { Problem } from '../http/problem'
import { problemOfError } from '../http/problemOfError'
import { toZapierError } from '../http/toZapierError'
import { withoutSecrets } from '../http/withoutSecrets'
import { ReadLead, type ToldLead } from '../leads/readLead'
import { hasIdempotencyKey } from './idempotencyHeader'
import { sendEntry } from './sendEntry'
import { waitedOutput } from './waitedOutput'

const WAIT_MINUTES_DEFAULT = 15
const WaitMinutes = schema.coerce.number().int().min(1).max(HOOK_WAIT_MINUTES_MAX)
const Wanted = schema.object({ wait_minutes: WaitMinutes.catch(WAIT_MINUTES_DEFAULT) })

/** What sending the entry gave, as Zapier keeps it while the run waits. */
const Sent = schema.looseObject({
  id: schema.string(),
  signal_id: schema.string(),
  signal_name: schema.string(),
})

/**
 * Sends an entry, then lets the run wait until its outcome is told, or the time is over. A test entry never becomes a
 * lead: the editor is shown what would become of it, and a run that sends one goes on at once.
 */
export async function sendAndWait(z: ZObject, bundle: Bundle) {
  const sent = await sendEntry(z, bundle)
  if (readMeta(bundle.meta).isLoadingSample) return rehearse(z, bundle, sent)
  if (sent.mode === 'test') return waitedOutput(z, bundle, { sent, outcome: 'test', reason: null, leads: [] })
  await startWaiting(z, bundle, sent.id)
  return waitedOutput(z, bundle, { sent, outcome: 'pending', reason: null, leads: [] })
}

async function startWaiting(z: ZObject, bundle: Bundle, entryId: string): Promise<void> {
  const body = {
    url: z.generateCallbackUrl(),
    event: 'entry.finished',
    entryId,
    waitMinutes: Wanted.parse(bundle.inputData).wait_minutes,
  } as const
  try {
    await callApi(z, {
      request: requestOf('createHook', { body }),
      headers: withoutSecrets,
      answer: Hook.pick({ id: true }),
    })
  } catch (error) {
    const problem = problemOfError(error)
    throw problem === null ? error : toZapierError(z, afterSending(bundle, entryId, problem))
  }
}

/** Whoever runs the step again sends its entry again, so Zapier does not do it by itself; with a key there is one entry all the same. */
function afterSending(bundle: Bundle, entryId: string, { next, message }: Problem): Problem {
  const isKeyed = hasIdempotencyKey(bundle.inputData['idempotency_key'])
  const warning = isKeyed ? '' : ', so running this again would send it twice'
  return {
    next: next === 'retry' && !isKeyed ? 'halt' : next,
    message: `The entry was sent (${entryId})${warning}; New Lead hears of what it gives. This run cannot wait for it: ${message}`,
  }
}

/** Whoever knows the address may have called it, so what became of the entry is read and not taken from there. */
export async function resumeWithLead(z: ZObject, bundle: Bundle) {
  const sent = Sent.parse(bundle.outputData)
  const entry = await callApiOrNull(z, {
    request: requestOf('getEntry', { params: { entryId: sent.id } }),
    answer: Entry.pick({ outcome: true, reason: true, leadIds: true }),
  })
  if (entry === null) throw toZapierError(z, { next: 'halt', message: 'The entry is gone meanwhile.' })
  const { outcome, reason, leadIds } = entry
  const leads = await Promise.all(leadIds.map((leadId) => readLead(z, leadId)))
  const told = leads.flatMap((lead) => (lead === null ? [] : [{ ...lead, signalName: sent.signal_name }]))
  return waitedOutput(z, bundle, { sent, outcome, reason, leads: told })
}

function readLead(z: ZObject, leadId: string): Promise<ReadLead | null> {
  return callApiOrNull(z, { request: requestOf('getLead', { params: { leadId } }), answer: ReadLead })
}

const ReadPreview = Preview.pick({ outcome: true, reason: true }).extend({
  leads: schema.array(ReadLead.omit({ id: true })),
})

async function rehearse(z: ZObject, bundle: Bundle, sent: Awaited<ReturnType<typeof sendEntry>>) {
  const { outcome, reason, leads } = await callApi(z, {
    request: requestOf('previewEntry', { params: { entryId: sent.id }, body: {} }),
    answer: ReadPreview,
  })
  const told: ToldLead[] = leads.map((lead) => ({ ...lead, id: '', signalName: sent.signal_name }))
  return waitedOutput(z, bundle, { sent, outcome, reason, leads: told })
}
