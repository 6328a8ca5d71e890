import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'

/** As the product has it. */
const OPERATION_MS_MAX = 2_000

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>
let proxy: Awaited<ReturnType<typeof startProxy>>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-broken-'))
  database = await startEmbeddedDatabase({ folder })
  proxy = await startProxy(decodeURIComponent(new URL(database.uri).host))
})
afterEach(async () => {
  await stopApps()
  await proxy.close()
  await database.close()
  await rm(folder, { recursive: true })
})

/** Stands between server and database, and breaks the connection that the next bytes with these words come over. */
async function startProxy(databaseSocket: string): Promise<{
  uri: string
  breakAt(words: string): void
  close(): Promise<void>
}> {
  let breakingWords: string | undefined
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(databaseSocket)
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined))
    near.on('data', (bytes: Buffer) => {
      if (breakingWords === undefined || !bytes.includes(breakingWords)) {
        far.write(bytes)
        return
      }
      breakingWords = undefined
      near.destroy()
    })
    far.on('data', (bytes) => near.write(bytes))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    uri: `mongodb://127.0.0.1:${portOf(server.address())}/?directConnection=true`,
    breakAt(words) {
      breakingWords = words
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The proxy does not listen on a port')
  return address.port
}

test('an entry whose connection to the database broke while it was written is refused with 503, not acknowledged', async () => {
  const app = await startApp({ databaseUri: proxy.uri, operationMsMax: OPERATION_MS_MAX })
  const { webhookUrl } = await buildSignal(app)

  proxy.breakAt('marker-of-the-lost-one')
  const answer = await post(webhookUrl, { note: 'marker-of-the-lost-one' })

  expect(answer).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
})
