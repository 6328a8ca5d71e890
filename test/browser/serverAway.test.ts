import { randomBytes } from 'node:crypto'
import { post, stopApps, type TestApp } from '../support/startApp'
import { createSignal } from './support/createSignal'
import { closePages, openAsOwner, startWithPage, stopAll } from './support/startBrowser'
import { startFront } from './support/startFront'

let app: TestApp
afterEach(async () => {
  await closePages()
  await stopApps()
})
afterAll(stopAll)

test('a server that is away is told, and no longer once it is back', async () => {
  const databaseName = `test_${randomBytes(8).toString('hex')}`
  const front = await startFront()
  const serve = async () => {
    app = await startWithPage({ databaseName, settings: { PUBLIC_URL: front.url } })
    front.leadTo(app.url)
  }
  await serve()
  const { page } = await openAsOwner({ ...app, url: front.url })
  await createSignal(page)
  const note = page.getByRole('status').filter({ hasText: 'The server cannot be reached.' })
  await app.stop()
  await note.waitFor()
  await page.getByText('Not listening').waitFor()
  await serve()

  await note.waitFor({ state: 'detached' })
  await page.getByText('Waiting for the first request').waitFor()
  await app.database.connection.dropDatabase()
  await front.stop()
})

test('a server that is started anew in the middle of the set-up goes unnoticed', async () => {
  const databaseName = `test_${randomBytes(8).toString('hex')}`
  const front = await startFront()
  const serve = async () => {
    app = await startWithPage({ databaseName, settings: { PUBLIC_URL: front.url } })
    app.startWorker('events')
    front.leadTo(app.url)
  }
  await serve()
  const { page } = await openAsOwner({ ...app, url: front.url })
  const id = await createSignal(page)
  await app.stop()
  await serve()

  const { body: signal } = await app.call('GET', `/signals/${id}`)
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await page.getByText('Received').waitFor()
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByText('This is enough to find somebody.').waitFor()
  await app.database.connection.dropDatabase()
  await front.stop()
})
