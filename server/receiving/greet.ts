import type { ServerResponse } from 'node:http'
import { AppError } from '../../shared/errors'

/** Some tools ask with GET or HEAD before they trust an address; anything else is no way to send an entry. */
export function greet(method: string, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    throw new AppError('method_not_allowed', `${method} is not for this address.`, {
      hint: 'Send entries with POST.',
    })
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
