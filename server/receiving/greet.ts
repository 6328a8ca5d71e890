import type { ServerResponse } from 'node:http'
import { methodNotAllowed } from '../http/methodNotAllowed'

/** Some tools ask with GET or HEAD before they trust an address; anything else is no way to send an entry. */
export function greet(method: string, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    throw methodNotAllowed(method, { allow: 'GET, HEAD, POST', hint: 'Send entries with POST.' })
  }
  const text = 'This webhook is ready. Send entries with POST.\n'
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  response.end(text)
}
