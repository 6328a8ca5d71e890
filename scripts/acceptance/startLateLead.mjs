import assert from 'node:assert/strict'
import { buildSignal } from './sample.mjs'

const GRACE = { full_name: 'Grace Hopper', email: 'grace@harvard.example', company_name: 'Harvard' }
/** The shortest that a run may wait, and what its notification may take then. */
const WAITED_MS = 120_000

/**
 * Sends an entry to a paused signal and lets the run wait for its lead, which takes a minute: so it is begun before other
 * checks. Gives the check that sees the run go on without a lead, and the lead come all the same once the signal is resumed.
 */
export async function startLateLead({ check, call, server, zapier }) {
  const operation = 'creates.send_entry_and_wait.operation'
  await server.call('POST', '/directory/people/import', [GRACE])
  const { id } = await buildSignal(server, { name: 'Paused form', mapping: { email: 'email' } })
  await server.call('POST', `/signals/${id}/pause`)
  await call('triggers.new_lead.operation.performSubscribe', {
    inputData: { signal_id: id },
    targetUrl: zapier.url,
  })
  const inputData = { signal_id: id, id_email: GRACE.email, wait_minutes: '1' }
  const { result: sent } = await call(
    `${operation}.perform`,
    { inputData },
    { callback_url: `${zapier.url}/late` },
  )

  return () =>
    check('a run that waited in vain goes on without the lead, which starts another Zap later', async () => {
      const isMine = ({ data }) => data.id === sent.id
      const cleanedRequest = await zapier.told('entry.finished', isMine, WAITED_MS)
      const bundle = { inputData, outputData: sent, cleanedRequest }
      const { result } = await call(`${operation}.performResume`, bundle)
      assert.deepEqual([sent.mode, result.outcome, result.has_lead], ['live', 'pending', false])

      await server.call('POST', `/signals/${id}/resume`)
      const late = await zapier.told('lead.created', ({ data }) => data.entryId === sent.id, WAITED_MS)
      const started = await call('triggers.new_lead.operation.perform', { cleanedRequest: late })
      assert.equal(started.result[0].person_full_name, GRACE.full_name)
    })
}
