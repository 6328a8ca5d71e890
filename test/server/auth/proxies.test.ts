import { ADA, Browser, setUpOwner } from '../../support/people'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

afterEach(stopApps)

/** Where the server takes a failed sign-in to come from that says it was forwarded so. */
async function addressOf(app: TestApp, forwardedFor: string): Promise<string> {
  await setUpOwner(app)
  const { status } = await request(`${app.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.url, 'x-forwarded-for': forwardedFor },
    body: JSON.stringify({ email: ADA.email, password: 'not the password at all' }),
  })
  expect(status).toBe(401)
  const { body } = await app.call('GET', '/audit')
  return body.items[0].address
}

test('without a trusted proxy nobody chooses the own address', async () => {
  const app = await startApp()

  expect(await addressOf(app, '203.0.113.9')).toMatch(/127\.0\.0\.1$/)
})

test('behind one trusted proxy the address is the one that it saw, whatever stood there before', async () => {
  const app = await startApp({ settings: { TRUSTED_PROXIES: '1' } })

  expect(await addressOf(app, '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9')
})

test('whoever goes on trying passwords from one place locks nobody out who comes from another', async () => {
  const app = await startApp({ settings: { TRUSTED_PROXIES: '1' } })
  await setUpOwner(app)
  const eve = new Browser(app, { 'x-forwarded-for': '198.51.100.1' })
  for (let tries = 0; tries < 120; tries += 1) await eve.signIn(ADA.email, 'not the password')

  const owner = await new Browser(app, { 'x-forwarded-for': '203.0.113.9' }).signIn(ADA.email)

  expect(owner.status).toBe(201)
})
