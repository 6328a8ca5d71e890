import { api } from '../../../shared/contract/api'
import type { Call } from '../../../shared/contract/call'
import { buildHook } from '../../support/hooks'
import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  const { id: signalId } = await buildSignal(app)
  const { id: hookId } = await buildHook(app, { url: 'http://127.0.0.1:9/hook' })
  ids = { signalId, hookId }
})
afterAll(stopApps)

/** Those that a key may ask for; one that a session alone may is checked by the same schema. */
const lists = Object.values<Call>(api).filter(({ query, by }) => 'cursor' in query.shape && by !== 'session')
const encoded = (text: string) => Buffer.from(text).toString('base64url')

function list({ path }: Call, query: string) {
  return app.call('GET', `${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)}?${query}`)
}

test.each(lists)('$path refuses a cursor that no page gave', async (call) => {
  for (const cursor of ['bad', encoded('nobody'), encoded('2026-01-01'), '~'])
    expect(await list(call, `cursor=${cursor}`)).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_request', details: { issues: [{ path: 'cursor' }] } } },
    })
})

test.each(lists)('$path takes a limit in decimal digits alone', async (call) => {
  for (const limit of ['0x10', '1e2', '1.0', '%205', '0b11'])
    expect(await list(call, `limit=${limit}`)).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_request', message: "'limit' in the query must be a number." } },
    })
  expect((await list(call, 'limit=10')).status).toBe(200)
})
