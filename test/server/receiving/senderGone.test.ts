import { connect } from 'node:net'
import { once } from 'node:events'
import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

const SENDERS = 20

afterEach(stopApps)

/** Sends the head of a request by API key and is gone, while the server still asks whose key that is. */
async function sendHeadAndLeave(app: TestApp, signalId: string): Promise<void> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  const head = [
    `POST /api/v1/signals/${signalId}/entries HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${app.apiKey}`,
    'Content-Length: 28',
  ]
  await new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n`, resolve))
  socket.destroy()
}

test('a sender that leaves before its body is asked for holds nothing: no bytes stay in flight', async () => {
  const app = await startApp()
  const { id } = await buildSignal(app)

  await Promise.all(Array.from({ length: SENDERS }, () => sendHeadAndLeave(app, id)))

  // What is sent after them is answered after their keys were checked.
  await app.call('POST', `/signals/${id}/entries`, { email: 'ada@acme.example' })
  for (;;) {
    const { text } = await request(`${app.url}/metrics`)
    if (/^signalpost_bytes_in_flight 0$/m.test(text)) break
  }
})
