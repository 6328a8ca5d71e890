import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type RequestListener } from 'node:http'

export const READY_LINE = /^READY (\S+)$/m

/** Listens on a free port of this machine and prints the address. */
export async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.stdout.write(`READY http://127.0.0.1:${portOf(server.address())}\n`)
  process.once('SIGTERM', () => process.exit(0))
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address.port
}
