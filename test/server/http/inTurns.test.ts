import { createServer, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { inTurns } from '../../../server/http/inTurns'

/** Longer than the share of a turn, however fast the machine is. */
function work(): void {
  for (const begunAtMs = performance.now(); performance.now() - begunAtMs < 10;);
}

test('of requests that come at once one after the other is answered, each in a turn of the loop of its own', async () => {
  const turnOf = new Map<string, number>()
  let turn = 0
  const listener: RequestListener = ({ url = '' }, response) => {
    work()
    turnOf.set(url, turn)
    response.end(url)
  }
  const server = createServer(inTurns(listener))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  const paths = ['/1', '/2', '/3', '/4', '/5']

  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: a.example\r\n\r\n`).join(''))
  for (; turnOf.size < paths.length; turn += 1) await nextTurn()
  socket.destroy()
  server.close()

  expect([...turnOf.keys()]).toEqual(paths)
  expect(new Set(turnOf.values()).size).toBe(paths.length)
})
