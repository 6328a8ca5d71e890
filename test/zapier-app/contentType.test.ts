import nock from 'nock'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { exclude } from '../../zapier-app/creates/addExclusion'
import { makeSignal } from '../../zapier-app/creates/createSignal'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { sendRows } from '../../zapier-app/creates/sendRows'
import { changeStatus } from '../../zapier-app/creates/updateLeadStatus'
import { sendAndWait } from '../../zapier-app/creates/waitForLead'
import { subscribeToEntries } from '../../zapier-app/triggers/subscribeToEntries'
import { unsubscribe } from '../../zapier-app/triggers/unsubscribe'
import { interceptRequests } from '../support/interceptRequests'
import { type Run, runPart } from './support/appTester'

interceptRequests()

const SERVER = 'https://signals.acme.example'
const authData = { server_url: SERVER, api_key: 'key_for_tests' }
const entry = { signal_id: 'sig_1', id_email: 'ada@acme.example' }

type Sent = { call: string; contentType: string | undefined }

/** A server that takes every body, and what each was said to be. Steps are only followed as far as they post. */
function recordBodies(): Sent[] {
  const sent: Sent[] = []
  const record = (call: string, contentType: string | string[] | undefined) =>
    sent.push({ call, contentType: [contentType].flat().join() })
  const offered = {
    name: 'Website',
    target: 'people',
    status: 'live',
    mapping: { email: 'email' },
    items: [],
  }
  nock(SERVER).persist().get('/api/v1/signals/sig_1/input-fields').reply(200, offered)
  for (const method of ['POST', 'PATCH', 'DELETE']) {
    nock(SERVER)
      .persist()
      .intercept(/.*/, method)
      .reply(200, function (uri) {
        record(`${method} ${uri.replace('/api/v1', '')}`, this.req.headers['content-type'])
        return { id: 'ent_1', status: 202, mode: 'live', receivedAt: '2026-01-05T09:00:00.000Z', results: [] }
      })
  }
  return sent
}

const waitAtSomeAddress = (z: ZObject, bundle: Bundle) =>
  sendAndWait({ ...z, generateCallbackUrl: () => 'https://hooks.zapier.com/run' }, bundle)

const ofLead = { lead_id: 'led_1', status: 'approved' }

type Step = (run: Run) => Promise<unknown>

test.each<[string, Step, Run, string[]]>([
  [
    'Send Signal Entry',
    (run) => runPart(sendEntry, run),
    { inputData: entry },
    ['POST /signals/sig_1/entries'],
  ],
  [
    'Send Multiple Entries',
    (run) => runPart(sendRows, run),
    { inputData: { signal_id: 'sig_1', rows: [entry] } },
    ['POST /signals/sig_1/entries/batch'],
  ],
  [
    'Send Entry and Wait for Lead',
    (run) => runPart(waitAtSomeAddress, run),
    { inputData: entry },
    ['POST /signals/sig_1/entries', 'POST /hooks'],
  ],
  ['Create Signal', (run) => runPart(makeSignal, run), { inputData: { name: 'Website' } }, ['POST /signals']],
  ['Update Lead Status', (run) => runPart(changeStatus, run), { inputData: ofLead }, ['PATCH /leads/led_1']],
  [
    'Add Exclusion',
    (run) => runPart(exclude, run),
    { inputData: { domain: 'acme.example' } },
    ['POST /exclusions'],
  ],
  [
    'a trigger that subscribes',
    (run) => runPart(subscribeToEntries, run),
    { targetUrl: 'https://hooks.zapier.com/zap' },
    ['POST /hooks'],
  ],
])('what %s posts says that it is JSON', async (_, step, run, calls) => {
  const sent = recordBodies()

  // What the server answers here is not what each step expects, which is no matter of what was sent.
  await step({ authData, ...run }).catch(() => undefined)

  expect(sent).toEqual(calls.map((call) => ({ call, contentType: 'application/json' })))
})

test('a call without a body says nothing of one', async () => {
  const sent = recordBodies()

  await runPart(unsubscribe, { authData, subscribeData: { id: 'hok_1' } })

  expect(sent).toEqual([{ call: 'DELETE /hooks/hok_1', contentType: '' }])
})
