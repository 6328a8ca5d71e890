import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectServer } from '../../../server/cli/connectServer'
import { describeSetup } from '../../../server/describeReady'
import { callTool } from '../../support/callTool'
import { clock } from '../../support/clock'
import { ADA, Browser, PASSWORD, setupCode, setUpOwner } from '../../support/people'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

const SECRET = 'a secret of the server'

let app: TestApp
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-setup-'))
  app = await startApp({ settings: { DATA_DIR: folder }, secret: SECRET })
})
afterEach(async () => {
  await stopApps()
  await rm(folder, { recursive: true })
})

const link = (secret: string) =>
  callTool(['setup-link'], connectServer({ url: app.url, dataDir: folder, apiKey: app.apiKey, secret }), {
    now: clock.now(),
  })

test('whoever has the code becomes the owner with all that was made by key, and is signed in', async () => {
  await app.call('POST', '/signals', { name: 'Website', label: 'Website', target: 'people' })
  const browser = new Browser(app)

  const { status, body } = await browser.call('POST', '/setup', { code: await setupCode(app), ...ADA })

  expect({ status, body }).toMatchObject({
    status: 201,
    body: { user: { id: 'usr_owner', name: 'Ada', email: ADA.email, role: 'owner' }, key: null },
  })
  expect((await browser.call('GET', '/me')).body).toEqual(body)
  expect((await browser.call('GET', '/signals')).body.items).toMatchObject([
    { name: 'Website', ownerId: 'usr_owner' },
  ])
  expect((await app.call('GET', '/me')).body).toMatchObject({ user: { name: 'Ada' } })
})

test('the first owner has the time zone that comes along, which has to be one', async () => {
  const setUpIn = async (timeZone: string) =>
    new Browser(app).call('POST', '/setup', { code: await setupCode(app), ...ADA, timeZone })

  const wrong = await setUpIn('Mars/Olympus')
  const { body } = await setUpIn('Pacific/Auckland')

  expect(wrong.body.error).toMatchObject({ code: 'invalid_request', details: expect.anything() })
  expect(body.user).toMatchObject({ timeZone: 'Pacific/Auckland' })
})

test('a wrong code makes nobody the owner, and what nobody has tried is not set up', async () => {
  const browser = new Browser(app)

  const wrong = await browser.call('POST', '/setup', { code: 'spc_guess', ...ADA })
  const session = await browser.call('GET', '/session')

  expect(wrong).toMatchObject({ status: 403, body: { error: { code: 'wrong_code' } } })
  expect(session).toMatchObject({ status: 401, body: { error: { details: { isSetUp: false } } } })
})

test('once there is an owner no code counts any more', async () => {
  const second = await setupCode(app)
  await setUpOwner(app)

  const again = await new Browser(app).call('POST', '/setup', {
    code: second,
    ...ADA,
    email: 'eve@x.example',
  })

  expect(again).toMatchObject({ status: 409, body: { error: { code: 'already_set_up' } } })
  expect(await app.product.features.auth.openSetup(true)).toBeNull()
  expect((await link(SECRET)).noted).toContain('There is an owner already.')
})

test('of many who set up at once one becomes the owner, with the own password', async () => {
  const code = await setupCode(app)
  const people = [1, 2, 3, 4, 5].map((n) => ({
    ...ADA,
    email: `p${n}@acme.example`,
    password: `${PASSWORD} ${n}`,
  }))

  const answers = await Promise.all(
    people.map((each) => new Browser(app).call('POST', '/setup', { code, ...each })),
  )

  const won = people.filter((_, at) => answers[at]?.status === 201)
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  const signedIn = await Promise.all(people.map((each) => new Browser(app).signIn(each.email, each.password)))
  expect(people.filter((_, at) => signedIn[at]?.status === 201)).toEqual(won)
})

test('without a terminal the code lies in a file for its owner alone, which goes once it was used', async () => {
  const setup = await app.product.features.auth.openSetup(false)
  const file = join(folder, 'setup-code')
  const code = (await readFile(file, 'utf8')).trim()
  const mode = (await stat(file)).mode & 0o777
  const told = describeSetup({ publicUrl: undefined }, { url: app.url, setup })

  const { status } = await new Browser(app).call('POST', '/setup', { code, ...ADA })

  expect({ setup, mode, status }).toEqual({ setup: { file }, mode: 0o600, status: 201 })
  expect(JSON.stringify(told)).not.toContain(code)
  await expect(stat(file)).rejects.toThrow('ENOENT')
})

test('the tool prints a link to whoever has the secret of the server, and an API key is not enough', async () => {
  const made = await link(SECRET)
  const refused = await link('another secret')

  const [url = ''] = made.printed
  expect(url).toMatch(new RegExp(`^${app.url}/#setup=spc_`))
  expect(refused).toMatchObject({ exitCode: 1, printed: [] })
  expect(refused.noted).toContain('This was not asked for with the secret of this server')
  const { status } = await new Browser(app).call('POST', '/setup', { code: url.split('=')[1], ...ADA })
  expect(status).toBe(201)
})

test('a password that is short, or that everybody would try first, is refused', async () => {
  const code = await setupCode(app)
  const browser = new Browser(app)
  const codeFor = async (password: string) => {
    const { status, body } = await browser.call('POST', '/setup', { code, ...ADA, password })
    return [status, body.error.code]
  }

  expect(await codeFor('elevenchars')).toEqual([422, 'invalid_request'])
  expect(await codeFor('Password1234')).toEqual([422, 'weak_password'])
  expect(await codeFor('123456789012')).toEqual([422, 'weak_password'])
  expect(await codeFor('aaaaaaaaaaaaaaaa')).toEqual([422, 'weak_password'])
  expect(await codeFor('ada@acme.example1')).toEqual([422, 'weak_password'])
})

test('codes are guessed ten times in a quarter of an hour', async () => {
  const guess = () =>
    request(`${app.url}/api/v1/setup`, { method: 'POST', body: JSON.stringify({ code: 'spc_x', ...ADA }) })
  for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(403)

  const { status, headers } = await guess()

  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})
