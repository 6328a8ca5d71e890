import { connectServer } from '../../../server/cli/connectServer'
import { makeId } from '../../../server/ids'
import { placeOf } from '../../../server/secrets/places'
import { createSeal } from '../../../server/secrets/seal'
import { callTool } from '../../support/callTool'
import { clock } from '../../support/clock'
import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const OLD = 'the secret of before'
const NEW = 'the secret of today'
const LLM = { baseUrl: 'http://127.0.0.1:9/v1', key: 'key-of-the-model' }
const NOTHING_LEFT = [
  'Nothing is left: all is encrypted with SIGNALPOST_SECRET, and SIGNALPOST_SECRET_OLD can be taken out.',
]

type Document = { _id: string; [field: string]: unknown }

afterEach(stopApps)

const serverOf = (app: TestApp, secret: string) =>
  connectServer({ url: app.url, dataDir: '/nowhere', apiKey: app.apiKey, secret })
const reseal = (app: TestApp, ...options: string[]) => callTool(['reseal', ...options], serverOf(app, NEW))
const signalsOf = (app: TestApp) => app.database.connection.collection<Document>('signals')

/** A server with the old secret, and others on its data: one that knows both, and one that knows the new one alone. */
async function changeSecret() {
  const before = await startApp({ secret: OLD, settings: { LLM_PRIVATE_HOSTS: '127.0.0.1' } })
  const { databaseName } = before
  const both = await startApp({ databaseName, secret: NEW, settings: { SIGNALPOST_SECRET_OLD: OLD } })
  return { before, both, startAfter: () => startApp({ databaseName, secret: NEW }) }
}

test('what was kept under the old secret goes on, and needs it no more once it is sealed anew', async () => {
  const { before, both, startAfter } = await changeSecret()
  const { id, webhookUrl } = await buildSignal(before)
  const hook = await before.call('POST', '/hooks', { url: 'http://127.0.0.1:9/', event: 'entry.received' })
  await before.call('POST', `/hooks/${hook.body.id}/rotate-secret`)
  await before.call('PATCH', '/workspace', { llm: LLM, providers: [{ kind: 'people_data_labs', key: 'k' }] })
  const meanwhile = await both.call('GET', `/signals/${id}`)

  const first = await reseal(both)
  const again = await reseal(both)

  const after = await startAfter()
  const shown = await after.call('GET', `/signals/${id}`)
  const workspace = await after.call('GET', '/workspace')
  const pathOf = (url: string) => new URL(url).pathname
  expect([pathOf(meanwhile.body.webhookUrl), pathOf(shown.body.webhookUrl)]).toEqual([
    pathOf(webhookUrl),
    pathOf(webhookUrl),
  ])
  expect([workspace.body.llm.hasKey, workspace.body.providers[0].hasKey]).toEqual([true, true])
  expect(first).toMatchObject({ exitCode: 0, printed: NOTHING_LEFT })
  expect([first.noted, again.noted]).toEqual([
    'Looked at 3, encrypted 5 anew.',
    'Looked at 3, encrypted 0 anew.',
  ])
  expect((await reseal(after, '--dry-run')).printed).toEqual(NOTHING_LEFT)
  expect((await reseal(before, '--dry-run')).printed).toEqual([
    `Not readable: signals ${id}`,
    `Not readable: hooks ${hook.body.id}`,
    'Not readable: workspace',
  ])
})

test('a change of the secret that was broken off is finished by another call', async () => {
  const { both } = await changeSecret()
  const old = createSeal(OLD)
  const ids = Array.from({ length: 201 }, () => makeId('sig', new Date()))
  await signalsOf(both).insertMany(
    ids.map((_id) => ({ _id, token: { hash: _id, sealed: old.seal('spw_x', placeOf.webhookToken(_id)) } })),
  )
  await both.call('POST', '/secrets/reseal', {})

  const left = await reseal(both, '--dry-run')
  const finished = await reseal(both)

  expect(left.printed).toEqual(['Left: 1. Call reseal to encrypt them anew.'])
  expect(finished).toMatchObject({ printed: NOTHING_LEFT, noted: 'Looked at 202, encrypted 1 anew.' })
})

test('what an earlier version sealed for no place opens, and after reseal at its own place only', async () => {
  const app = await startApp()
  const [first, second] = [await buildSignal(app), await buildSignal(app)]
  const sealed = '87OowB3h6+fpmlcitg25yOoVr290fPxoRgwgSWKanyweKgd1AWvyEqKGIWe0mXfQ5JMBv1OEtOlH/Pmu'
  const put = (signalId: string, token: string) =>
    signalsOf(app).updateOne({ _id: signalId }, { $set: { 'token.sealed': token } })
  const shownAt = async (signalId: string) => (await app.call('GET', `/signals/${signalId}`)).body.webhookUrl
  await put(first.id, sealed)
  const before = await shownAt(first.id)

  await reseal(app)

  const stored = await app.stores.signals.find(first.id)
  await put(second.id, stored?.token.sealed ?? '')
  expect([before, await shownAt(first.id), await shownAt(second.id)]).toEqual([
    `${app.url}/custom_signals/spw_sealed-by-an-earlier-version/entries`,
    before,
    null,
  ])
})

test('the old secret makes no link that lets somebody in', async () => {
  const { both } = await changeSecret()

  const links = [
    await callTool(['setup-link'], serverOf(both, OLD), { now: clock.now() }),
    await callTool(['setup-link'], serverOf(both, NEW), { now: clock.now() }),
  ]

  expect(links.map(({ exitCode }) => exitCode)).toEqual([1, 0])
})
