import { DatabaseSync } from '@photostructure/sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { buildHook } from '../../support/hooks'
import { listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildLiveSignal } from '../../support/signals'
import { post, request, startApp, stopApps } from '../../support/startApp'

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-damaged-'))
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
  await database.close()
  await rm(folder, { recursive: true })
})

/** Gives the first field of the document that holds those words a type that there is none of. */
function spoilDocument(words: string): void {
  const file = new DatabaseSync(join(folder, 'signalpost.db'))
  const rows = file
    .prepare('SELECT id, document FROM documents WHERE instr(document, ?) > 0')
    .all(Buffer.from(words))
  for (const { id, document } of rows) {
    const spoilt = Buffer.from(document)
    spoilt[4] = 0x77
    file.prepare('UPDATE documents SET document = ? WHERE id = ?').run(spoilt, id)
  }
  file.close()
}

test('a document that the disk has damaged is passed over and told of once, and all others are found, told and changed', async () => {
  database = await startEmbeddedDatabase({ folder })
  const app = await startApp({ databaseUri: database.uri })
  const listener = await listenForHooks()
  const signal = await buildLiveSignal(app)
  await app.deliver()
  await buildHook(app, listener)
  for (const name of ['ada', 'spoilt', 'grace'])
    await post(signal.webhookUrl, { email: `${name}@acme.example` })
  await database.close()

  spoilDocument('spoilt@acme.example')
  const damaged: string[] = []
  database = await startEmbeddedDatabase({ folder, onDamaged: (namespace) => damaged.push(namespace) })
  while ((await request(`${app.url}/readyz`)).status !== 200) continue
  await app.deliver()
  await app.deliver()

  const { body } = await app.call('GET', `/signals/${signal.id}/entries?mode=live`)
  const told = listener.received.map(({ body: { data } }) => data.fields.email)
  expect(told.sort()).toEqual(['ada@acme.example', 'grace@acme.example'])
  expect(body.items).toHaveLength(2)
  expect(damaged).toEqual([expect.stringMatching(/\.entries$/)])
  expect(app.log.join('')).not.toContain('worker.failed')
})
