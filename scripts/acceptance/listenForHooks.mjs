import { createServer } from 'node:http'
import { clearTimeout, setTimeout } from 'node:timers'

/** In the place of Zapier's own address for a Zap: keeps what it is sent, and answers with `status`. */
export async function listenForHooks() {
  const received = []
  const listener = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part) => (text += part))
    request.on('end', () => {
      const { status } = hooks
      received.push({ headers: request.headers, text, body: JSON.parse(text), status })
      response.writeHead(status).end()
      waiting.splice(0).forEach((look) => look())
    })
  })
  const waiting = []
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const hooks = {
    url: `http://127.0.0.1:${listener.address().port}/hook`,
    status: 200,
    /** The first notification of that entry that is answered with that status. */
    answered: (entryId, status, withinMs) =>
      hooks.first((one) => one.status === status && one.body.data.id === entryId, withinMs),
    /** What the first notification of a type says, or the first of them that is wanted. */
    told: async (type, isWanted = () => true, withinMs) =>
      (await hooks.first(({ body }) => body.type === type && isWanted(body), withinMs)).body,
    /** The first notification that is wanted, whether it has come already or is yet to come. */
    first: (isWanted, withinMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Nothing was notified in time.')), withinMs)
        const look = () => {
          const found = received.find(isWanted)
          if (found === undefined) return void waiting.push(look)
          clearTimeout(timer)
          resolve(found)
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
