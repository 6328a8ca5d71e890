import { Agent, request } from 'node:http'

/** How long a sender waits for its answer before it takes the request for lost. */
const ANSWER_MS_MAX = 15_000
const SOCKETS_MAX = 64

export type Answer = { status: number; body: any; text: string }

export type Client = {
  post(url: string, body: string, headers?: Record<string, string>): Promise<Answer | null>
  close(): void
}

/** `answerMsMax`: where servers are let sleep, nobody waits for them that long. */
export function createClient({ answerMsMax = ANSWER_MS_MAX } = {}): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX })
  return {
    /** Null when no whole answer came: whether the entry is stored is then not known. */
    post: (url, body, headers = {}) =>
      new Promise((resolve) => {
        const cutOff = () => {
          resolve(null)
        }
        const sent = request(url, {
          agent,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
          signal: AbortSignal.timeout(answerMsMax),
        })
        sent.on('error', cutOff)
        sent.on('response', (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', cutOff)
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString()
            if (response.complete) resolve({ status: response.statusCode ?? 0, body: parse(text), text })
            else cutOff()
          })
        })
        sent.end(body)
      }),
    close() {
      agent.destroy()
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
