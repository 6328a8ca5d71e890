import { buildKey } from '../../support/keys'
import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

test('a key that calls too often is told when to come back, others are not held up, and entries are still taken', async () => {
  const app = await startApp({ settings: { API_CALLS_PER_MINUTE: '3' } })
  const { id } = await buildSignal(app)
  const headers = await buildKey(app, ['signals:read'])
  await app.call('GET', '/me')
  await app.call('GET', '/me')

  const refused = await app.call('GET', '/me')
  const sent = await app.call('POST', `/signals/${id}/entries`, { email: 'ada@acme.example' })
  const other = await request(`${app.url}/api/v1/me`, { headers })

  expect([refused.status, sent.status, other.status]).toEqual([429, 202, 200])
  expect(refused.body.error).toMatchObject({
    code: 'rate_limited',
    message: 'More than 3 calls within a minute.',
  })
  const seconds = Number(refused.headers.get('retry-after'))
  expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true)
})
