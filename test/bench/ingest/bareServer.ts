import type { IncomingMessage } from 'node:http'
import { serve } from './serve'

/** Node's own server: reads the body and answers, without looking at it and without storing it. */
export async function serveBare(): Promise<void> {
  await serve((request, response) => {
    void collect(request).then((bytes) => {
      const text = JSON.stringify({ status: 202, size: bytes.length })
      response.writeHead(202, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(text),
      })
      response.end(text)
    })
  })
}

function collect(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
  })
}
