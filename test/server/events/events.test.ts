import { once } from 'node:events'
import { connect } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Watcher } from '../../../server/events/watcher'
import { LeadStore } from '../../../server/leads/leadStore'
import { LiveEvent } from '../../../shared/contract/events'
import { clock } from '../../support/clock'
import { importPeople } from '../../support/directory'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'
import { addMember } from '../../support/team'

afterEach(stopApps)

type Stream = { told: () => Promise<any>; status: number; contentType: string | null; close: () => void }

/** Reads a stream of events; `told` waits for the next one. */
async function watch(app: TestApp, key = app.apiKey): Promise<Stream> {
  const ending = new AbortController()
  const response = await fetch(`${app.url}/api/v1/events`, {
    headers: { authorization: `Bearer ${key}` },
    signal: ending.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const told = async () => {
    for (;;) {
      const [, data] = /^data: (.*)\n\n/m.exec(text) ?? []
      if (data !== undefined) {
        text = text.slice(text.indexOf(data) + data.length)
        return JSON.parse(data)
      }
      const part = await reader?.read()
      if (!part || part.done) return null
      text += part.value
    }
  }
  return {
    told,
    status: response.status,
    contentType: response.headers.get('content-type'),
    close: () => {
      ending.abort()
    },
  }
}

test('an entry that another server received is told, by its id and without what it holds', async () => {
  const app = await startApp()
  const other = await startApp({ databaseName: app.databaseName })
  const { id, webhookUrl } = await buildSignal(other)
  const stream = await watch(app)
  app.startWorker('events')

  const sent = await post(webhookUrl, { email: 'ada@acme.example' })

  expect(await stream.told()).toEqual({ kind: 'entry.received', id: sent.body.id, signalId: id })
})

/** What is told of an entry that becomes a lead. */
function wayToLead(entryId: string, signalId: string): unknown[] {
  return [
    { kind: 'entry.received', id: entryId, signalId },
    { kind: 'entry.finished', id: entryId, signalId },
    { kind: 'lead.created', id: expect.stringMatching(/^led_/), signalId },
  ]
}

test('what became of it is told, and the lead to whoever may see it', async () => {
  const app = await startApp()
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  const { id, webhookUrl } = await buildLiveSignal(app)
  const stream = await watch(app)
  const sent = await post(webhookUrl, { email: 'ada@acme.example' })
  await app.work('events')
  await app.call('POST', '/runs')
  await app.work('runs')
  await app.work('events')

  const told = [await stream.told(), await stream.told(), await stream.told()]

  expect(told).toEqual(wayToLead(sent.body.id, id))
})

test('what becomes of it is told also where that takes its time, with the lead', async () => {
  let at = new Date()
  const app = await startApp({ now: () => at })
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  const { id, webhookUrl } = await buildLiveSignal(app)
  const stream = await watch(app)
  const sent = await post(webhookUrl, { email: 'ada@acme.example' })
  await app.work('events')
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValueOnce(new Error('spoilt'))
  await app.work('runs')
  for (let looks = 0; looks < 3; looks += 1) {
    at = new Date(at.getTime() + 60_000)
    await app.work('events')
  }

  await app.work('runs')
  await app.work('events')

  const told = [await stream.told(), await stream.told(), await stream.told()]
  expect(told).toEqual(wayToLead(sent.body.id, id))
})

test('what is done with a lead is told to whoever may see it, also where another server did it, and once', async () => {
  const app = await startApp()
  const other = await startApp({ databaseName: app.databaseName })
  const stranger = await addMember(app, 'stella', 'member')
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  const { id: signalId, webhookUrl } = await buildLiveSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await app.work('runs')
  const [{ id, sequence }] = (await app.call('GET', '/leads')).body.items
  const [stream, theirs] = [await watch(app), await watch(app, stranger.key)]
  const does: (() => Promise<unknown>)[] = [
    () => other.call('PATCH', `/leads/${id}`, { sequence: { steps: sequence.steps } }),
    () => other.call('PATCH', `/leads/${id}`, { status: 'approved' }),
    async () => {
      const { body } = await app.call('POST', '/leads/changes', {
        leadIds: [id],
        change: { status: 'contacted' },
      })
      await app.work('events')
      return app.call('POST', `/leads/changes/${body.id}/undo`)
    },
  ]
  for (const act of does) {
    await act()
    for (let looks = 0; looks < 2; looks += 1) await app.work('events')
  }
  const { body: last } = await post(webhookUrl, { email: 'nobody@far.example' })
  await app.work('events')

  const told = []
  for (let nth = 0; nth < 5; nth += 1) told.push(await stream.told())

  expect(told).toEqual([
    ...Array(4).fill({ kind: 'lead.updated', id, signalId }),
    { kind: 'entry.received', id: last.id, signalId },
  ])
  expect(await theirs.told()).toEqual(told[4])
})

test('a notice is told when it is raised and when it has passed', async () => {
  let now = new Date()
  const app = await startApp({ now: () => now })
  const { id, webhookUrl } = await buildLiveSignal(app)
  const stream = await watch(app)
  for (let n = 0; n < 3; n += 1) await post(webhookUrl, '{"email":')
  await app.call('GET', `/signals/${id}/refusals`)
  await app.work('notices')
  const [{ id: noticeId }] = (await app.call('GET', '/notices')).body.items
  await app.work('events')
  now = new Date(now.getTime() + 2 * 24 * 3_600_000)
  await app.work('notices')
  await app.work('events')

  const told = [await stream.told(), await stream.told()]

  expect(told).toEqual([
    { kind: 'notice.raised', id: noticeId, signalId: id },
    { kind: 'notice.resolved', id: noticeId, signalId: id },
  ])
})

test('nobody holds more than a dozen streams', async () => {
  const app = await startApp()
  const streams = []
  for (let n = 0; n < 12; n += 1) streams.push(await watch(app))

  const refused = await watch(app)

  expect(streams.map(({ status }) => status)).toEqual(Array(12).fill(200))
  expect(refused.status).toBe(429)
})

test('who left before being let in holds no stream', async () => {
  const app = await startApp()
  const request = `GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${app.apiKey}\r\n\r\n`
  for (let n = 0; n < 30; n += 1) {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(request)
    await nextTurn()
    socket.resetAndDestroy()
  }

  // Those whose end is on its way still count.
  let stream = await watch(app)
  while (stream.status === 429) stream = await watch(app)

  expect(stream.status).toBe(200)
})

test('a server that stops ends its streams', async () => {
  const app = await startApp()
  const stream = await watch(app)

  await app.startWorker('events').stop()

  expect(await stream.told()).toBeNull()
})

test('a stream ends soon after the key that opened it', async () => {
  let now = clock.now()
  const app = await startApp({ now: () => now })
  const made = await app.call('POST', '/api-keys', { name: 'K', scopes: ['signals:read'] })
  const stream = await watch(app, made.body.key)
  await app.call('DELETE', `/api-keys/${made.body.id}`)

  now = new Date(now.getTime() + 11_000)
  await app.work('events')

  expect(await stream.told()).toBeNull()
})

test('what is told while a stream is still being opened comes on it as an event', async () => {
  const app = await startApp()
  const told = { kind: 'entry.received', id: 'ent_1', signalId: 'sig_1' }
  jest.spyOn(Watcher.prototype, 'add').mockImplementationOnce(({ tell }) => {
    tell(LiveEvent.parse(told))
    return Promise.resolve()
  })

  const stream = await watch(app)

  expect(stream).toMatchObject({ status: 200, contentType: 'text/event-stream; charset=utf-8' })
  expect(await stream.told()).toEqual(told)
})

test('who does not read what is told is cut off, and what waits is not kept', async () => {
  const app = await startApp()
  const told = LiveEvent.parse({ kind: 'entry.received', id: 'ent_1', signalId: 'sig_1' })
  jest.spyOn(Watcher.prototype, 'add').mockImplementationOnce(({ tell }) => {
    for (let bytes = 0; bytes < 100_000; bytes += JSON.stringify(told).length) tell(told)
    return Promise.resolve()
  })

  await expect(watch(app)).rejects.toThrow('fetch failed')
})
