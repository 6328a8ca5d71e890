import { connect } from 'node:net'

export type RawAnswer = { status: number; headers: string; body: any; closed: boolean }

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
  const [headers = '', body = ''] = received.split('\r\n\r\n')
  const isJson = /content-type: application\/json/i.test(headers)
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1]),
    headers,
    body: isJson ? JSON.parse(body) : body,
    closed: true,
  }
}
