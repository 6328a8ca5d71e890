import { connect } from 'node:net'

export type RawAnswer = { status: number; headers: string; body: any; bytes: Buffer; closed: boolean }

/**
 * Writes bytes to a socket as they are and gives what came back until the server closed, the answer was whole, or the
 * connection was cut; for requests that no well-behaved client sends.
 */
export function rawRequest(url: string, parts: (string | Buffer)[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let received = ''
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(parse(received))
    })
    for (const part of parts) socket.write(part)
  })
}

function parse(received: string): RawAnswer {
  const [headers = ''] = received.split('\r\n\r\n', 1)
  const body = received.slice(headers.length + 4)
  const isJson = /content-type: application\/json/i.test(headers)
  const isEncoded = /^content-encoding:/im.test(headers)
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1]),
    headers,
    body: isJson && !isEncoded && body !== '' ? JSON.parse(body) : body,
    bytes: Buffer.from(body, 'latin1'),
    closed: true,
  }
}
