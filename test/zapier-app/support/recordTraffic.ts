import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in for Zapier's log: everything that passes between the app and the server, as text. */
export type Traffic = { url: string; calls: string[]; received: string[]; stop: () => Promise<void> }

/** Puts a recorder in front of a server; the app is connected to `url` instead of the server's own. */
export async function recordTraffic(serverUrl: string): Promise<Traffic> {
  const calls: string[] = []
  const received: string[] = []
  const recorder = createServer((req, res) => {
    const { method = 'GET', url = '/', headers } = req
    calls.push(`${method} ${url}`)
    const onward = request(`${serverUrl}${url}`, { method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => {
        received.push(text)
        const contentType = answer.headers['content-type']
        res.writeHead(
          answer.statusCode ?? 500,
          contentType === undefined ? {} : { 'content-type': contentType },
        )
        res.end(text)
      })
    })
    req.pipe(onward)
  })
  await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(recorder.address())
  const stop = async () => {
    recorder.closeAllConnections()
    await new Promise((resolve) => recorder.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, calls, received, stop }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string')
    throw new Error('The recorder does not listen on a port')
  return address
}
