import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { clock } from './clock'
import { lookForSecrets } from './watchSecrets'

export type Notification = { headers: IncomingHttpHeaders; text: string; body: any }

/** Somebody else's address on this machine: keeps what it is sent, and answers as the test wants at that moment. */
export type Listener = {
  url: string
  port: number
  received: Notification[]
  answer: (response: ServerResponse) => void
  /** Resolves once so many were received. */
  until: (count: number) => Promise<void>
  stop: () => Promise<void>
}

const running: Listener[] = []

export async function listenForHooks(): Promise<Listener> {
  const received: Notification[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => (text += part))
    request.on('end', () => {
      lookForSecrets('what was sent to a hook, a model or a provider', told(request) + text)
      received.push({ headers: request.headers, text, body: JSON.parse(text) })
      for (const { count, resolve } of waiting) if (received.length >= count) resolve()
      listener.answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(server.address())
  const listener: Listener = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    answer: answering(200),
    until: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  running.push(listener)
  return listener
}

/** But for the headers in which models and providers are given their keys. */
function told({ url, headers }: IncomingMessage): string {
  return JSON.stringify([url, { ...headers, authorization: '', 'x-api-key': '' }])
}

export async function stopListeners(): Promise<void> {
  await Promise.all(running.splice(0).map((listener) => listener.stop()))
}

export function answering(status: number, headers: Record<string, string> = {}): Listener['answer'] {
  return (response) => {
    response.writeHead(status, headers).end('answered')
  }
}

const TOLERANCE_MS = 5 * 60_000

/** What a receiver does, by the clock of the tests: gives the body, or throws where the signature or its time is wrong. */
export function verify(secret: string, { received }: Listener): unknown {
  const [first] = received
  if (!first) throw new Error('Nothing was received')
  const sentMs = Number(first.headers['webhook-timestamp']) * 1_000
  if (Math.abs(clock.nowMs() - sentMs) > TOLERANCE_MS) throw new Error('It was not sent now')
  if (!isSignedWith(secret, first)) throw new Error('The signature is wrong')
  return first.body
}

/** Whether one of the signatures was made with the secret, at whatever time the clock of a test shows. */
export function isSignedWith(secret: string, { headers, text }: Notification): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000)
  const signature = new Webhook(secret).sign(String(headers['webhook-id']), at, text)
  return String(headers['webhook-signature']).split(' ').includes(signature)
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The listener has no port')
  return address
}
