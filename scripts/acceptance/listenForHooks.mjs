import { createServer } from 'node:http'
import { clearTimeout, setTimeout } from 'node:timers'

/** In the place of Zapier's own address for a Zap: keeps what it is sent, and answers with `status`. */
export async function listenForHooks() {
  const received = []
  const listener = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part) => (text += part))
    request.on('end', () => {
      received.push({ headers: request.headers, text })
      response.writeHead(hooks.status).end()
      waiting.splice(0).forEach((look) => look())
    })
  })
  const waiting = []
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const hooks = {
    url: `http://127.0.0.1:${listener.address().port}/hook`,
    status: 200,
    received,
    /** The next one that comes after `count` others. */
    next: (count, withinMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Nothing was notified in time.')), withinMs)
        const look = () => {
          if (received.length <= count) return void waiting.push(look)
          clearTimeout(timer)
          resolve(received[count])
        }
        look()
      }),
    stop() {
      listener.closeAllConnections()
      return new Promise((resolve) => listener.close(resolve))
    },
  }
  return hooks
}
