import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import type { Topology } from '../../harness/cluster/greeting'
import { type Cluster, startCluster } from '../../harness/cluster/startCluster'
import { buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'
import { takeViolations } from '../../support/watchCommands'

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>
let cluster: Cluster

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-topologies-'))
  database = await startEmbeddedDatabase({ folder })
})
afterEach(async () => {
  await stopApps()
  await cluster.close()
  await database.close()
  await rm(folder, { recursive: true })
})

const payload = { email: 'ada@acme.example' }

test.each<[Topology, string[]]>([
  ['standalone', []],
  ['replicaSet', ['$clusterTime', 'txnNumber']],
  ['sharded', ['$clusterTime', 'txnNumber']],
])('what is asked of a database lies within the subset: %s', async (topology, added) => {
  const options = new Set<string>()
  cluster = await startCluster({
    topology,
    databaseUri: database.uri,
    faultOf({ document }) {
      for (const name of Object.keys(document)) options.add(name)
      return undefined
    },
  })
  const app = await startApp({ databaseUri: cluster.uri })
  takeViolations()

  const signal = await buildLiveSignal(app)
  const receipt = await post(signal.webhookUrl, payload, { 'Idempotency-Key': 'a key' })
  await app.catchUp()
  await app.call('POST', '/hooks', { url: 'http://127.0.0.1:1/', event: 'entry.received' })
  await app.deliver()
  await app.call('DELETE', `/signals/${signal.id}`)
  await app.purge()

  expect(receipt.status).toBe(202)
  expect(takeViolations()).toEqual({ commands: expect.any(Number), violations: [] })
  expect([...options]).toEqual(expect.arrayContaining(added))
  expect(options.has('$clusterTime')).toBe(topology !== 'standalone')
})

test('entries are taken through an election, and none of them is lost', async () => {
  cluster = await startCluster({ topology: 'replicaSet', databaseUri: database.uri })
  const app = await startApp({ databaseUri: cluster.uri })
  const signal = await buildLiveSignal(app)
  const before = await post(signal.webhookUrl, payload)

  cluster.stepDown()
  const during = post(signal.webhookUrl, payload)
  cluster.elect()
  const answers = [before, await during, await post(signal.webhookUrl, payload)]

  const { body } = await app.call('GET', `/signals/${signal.id}/entries?mode=live`)
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
  const sent = answers.map((answer) => expect.objectContaining({ id: answer.body.id }))
  expect(body.items).toEqual(expect.arrayContaining(sent))
  expect(body.items).toHaveLength(3)
})
