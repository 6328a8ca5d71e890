import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { createHttpServer, type HttpServer } from '../../../server/http/createHttpServer'
import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const body = '{"email":"ada@acme.example"}'

let app: TestApp
let signal: { id: string; webhookUrl: string }
let post: string

beforeEach(async () => {
  app = await startApp()
  signal = await buildSignal(app)
  post = `POST ${new URL(signal.webhookUrl).pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`
})
afterEach(stopApps)

/** A sender that sees all that comes; it closes its own side only when it is told to. */
function open(port: number): { socket: Socket; received: () => string; ended: Promise<unknown> } {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let received = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk))
  socket.on('error', () => undefined)
  return { socket, received: () => received, ended: once(socket, 'end') }
}

const toApp = () => open(Number(new URL(app.url).port))
const statuses = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))

test('what is no HTTP behind several requests is refused after those are answered', async () => {
  const { socket, received, ended } = toApp()

  socket.write(post + post + post + 'GARBAGE\r\n\r\n')
  await ended
  socket.destroy()

  const { body: list } = await app.call('GET', `/signals/${signal.id}/entries`)
  expect(statuses(received())).toEqual([202, 202, 202, 400])
  expect(list.items).toHaveLength(3)
})

test('a body that stops being one is refused after the answers before it', async () => {
  const { socket, received, ended } = toApp()
  const head = post.slice(0, post.indexOf('Content-Length'))

  socket.write(`${post}${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\nnot a length\r\n`)
  await ended
  socket.destroy()

  expect(statuses(received())).toEqual([202, 400])
})

test('a sender that closes its side once it has sent everything gets its answers', async () => {
  const { socket, received, ended } = toApp()

  socket.end(post + post)
  await ended

  expect(statuses(received())).toEqual([202, 202])
})

test('a connection that was closed by its sender without a request is closed', async () => {
  const { socket, received, ended } = toApp()

  socket.end()
  await ended

  expect(received()).toBe('')
})

test('many requests behind one another are answered in their order, a few at a time', async () => {
  const { socket, received, ended } = toApp()
  const unknown = (n: number) => `GET /nowhere/${n} HTTP/1.1\r\nHost: x\r\n\r\n`

  socket.end(Array.from({ length: 2_000 }, (_, n) => unknown(n)).join('') + post)
  await ended

  expect(statuses(received())).toEqual([...Array<number>(2_000).fill(404), 202])
})

test('however many ask at once whether the database is ready, it is asked once', async () => {
  const commands: string[] = []
  app.database.connection.getClient().on('commandStarted', ({ commandName }) => {
    commands.push(commandName)
  })

  const answers = await Promise.all(Array.from({ length: 50 }, () => app.database.isReady()))

  expect(answers).toEqual(Array<boolean>(50).fill(true))
  expect(commands).toEqual(['update'])
})

describe('with a listener of the test', () => {
  let http: HttpServer
  let underWay: (() => void)[]
  let listener: RequestListener
  let port: number
  beforeEach(async () => {
    underWay = []
    listener = (_request, response) => underWay.push(() => response.end())
    http = createHttpServer(
      (request, response) => {
        listener(request, response)
      },
      {
        headersMs: 50,
        checkMs: 10,
      },
    )
    http.server.listen(0, '127.0.0.1')
    await once(http.server, 'listening')
    const address = http.server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  afterEach(() => http.server.close())

  test('a connection whose headers do not arrive is told so and closed for good, also when its sender leaves it open', async () => {
    const accepted = once(http.server, 'connection')
    const { socket, received, ended } = open(port)
    const [connection] = await accepted

    socket.write('GET / HTTP/1.1\r\nHost')
    const closed = once(connection, 'close')
    await ended
    await closed
    socket.destroy()

    expect(statuses(received())).toEqual([408])
  })

  test('of requests behind one another no more than 8 are worked on, and the others are not read on', async () => {
    const { socket, received, ended } = open(port)
    const request = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
    const mostAtOnce: number[] = []

    socket.end(request.repeat(20_000))
    for (let answered = 0; answered < 20_000;) {
      await new Promise(setImmediate)
      const some = underWay.splice(0)
      mostAtOnce.push(some.length)
      answered += some.length
      for (const answer of some) answer()
    }
    await ended

    expect(Math.max(...mostAtOnce)).toBe(8)
    expect(statuses(received())).toHaveLength(20_000)
  })
  test('requests behind one another that are answered at once leave the loop to others in between', async () => {
    const over = new AbortController()
    let turn = 0
    const answeredIn = new Set<number>()
    listener = (_request, response) => {
      answeredIn.add(turn)
      response.end()
    }
    const { socket, received, ended } = open(port)

    socket.end('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(800))
    void ended.then(() => {
      over.abort()
    })
    for (; !over.signal.aborted; turn += 1) await new Promise(setImmediate)

    expect(statuses(received())).toHaveLength(800)
    expect(answeredIn.size).toBeGreaterThan(50)
  })
})
