import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { errorCodeOf } from '../errorCode'
import type { Target } from './resolveAddress'

/** What came back: the status and the body, as far as it was wanted and arrived, or why nothing did. */
export type PostResult = {
  status: number | null
  error: string | null
  answer: string
  /** The header `Retry-After`, as it came. */
  retryAfter: string | null
}

/** How long a connection may take to stand, and everything together. */
export type PostPatience = { connectMs: number; wholeMs: number }
export const POST_PATIENCE: PostPatience = { connectMs: 5_000, wholeMs: 10_000 }

const HEADERS_BYTES_MAX = 16_384
/** Answers such as 102, which only say that another one will come. */
const INFORMATIONAL_MAX = 16

type Post = {
  method?: 'GET' | 'POST' | 'DELETE'
  headers: Record<string, string>
  body: string
  patience: PostPatience
  /** How much of the answer is read. */
  answerBytesMax: number
  /** Breaks the post off, which then rejects: nothing is known of its outcome. */
  signal?: AbortSignal | undefined
}

/** Posts to the address that was checked. Follows no redirect, and reads no more of the answer than is wanted. */
export function postTo(target: Target, post: Post): Promise<PostResult> {
  const { body, patience, answerBytesMax, signal } = post
  return new Promise((resolve, reject) => {
    const request = openRequest(target, post)
    const end = (result: PostResult) => {
      stopWaiting()
      resolve(result)
      request.destroy()
    }
    const endUnanswered = (error: Error) => {
      if (signal?.aborted === true) reject(error)
      end({ status: null, error: explain(error), answer: '', retryAfter: null })
    }
    const breakOff = () => {
      endUnanswered(new Error('The connection was closed without an answer.'))
    }
    const stopWaiting = giveUpInTime(request, patience, endUnanswered)
    request.on('error', endUnanswered)
    request.on('close', breakOff)
    let informational = 0
    request.on('information', () => {
      informational += 1
      if (informational > INFORMATIONAL_MAX) endUnanswered(new TooTalkative())
    })
    request.on('upgrade', ({ statusCode: status = 0 }, socket) => {
      socket.destroy()
      end({ status, error: refusalOf(status), answer: '', retryAfter: null })
    })
    request.on('response', (response) => {
      // From here on the reading ends by itself, also where the connection breaks off.
      request.off('close', breakOff)
      void readBeginning(response, answerBytesMax).then((answer) => {
        const status = response.statusCode ?? 0
        const retryAfter = response.headers['retry-after'] ?? null
        end({ status, error: refusalOf(status), answer, retryAfter })
      })
    })
    request.end(body)
  })
}

function openRequest(
  { url, address, family }: Target,
  { method = 'POST', headers, body, signal }: Post,
): ClientRequest {
  // The name is not looked up again: a second answer could lead elsewhere than the one that was checked.
  const lookup: LookupFunction = (_, { all }, done) => {
    if (all) done(null, [{ address, family }])
    else done(null, address, family)
  }
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return send(url, {
    method,
    agent: false,
    lookup,
    ...(signal === undefined ? {} : { signal }),
    maxHeaderSize: HEADERS_BYTES_MAX,
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
  })
}

class TooSlow extends Error {}

class TooTalkative extends Error {
  override message = 'The address sent too many answers that say that another one will come.'
}

/** Ends the post itself, whatever the request makes of being destroyed; an answer that has begun keeps its status. */
function giveUpInTime(
  request: ClientRequest,
  { connectMs, wholeMs }: PostPatience,
  giveUp: (error: TooSlow) => void,
): () => void {
  let answer: IncomingMessage | undefined
  request.on('response', (response) => {
    answer = response
  })
  const whole = setTimeout(() => {
    if (answer) answer.destroy()
    else giveUp(new TooSlow('The address did not answer in time.'))
  }, wholeMs)
  const connecting = setTimeout(() => {
    giveUp(new TooSlow('No connection to the address could be made in time.'))
  }, connectMs)
  request.on('socket', (socket) => {
    const event = 'encrypted' in socket ? 'secureConnect' : 'connect'
    socket.once(event, () => {
      clearTimeout(connecting)
    })
  })
  return () => {
    clearTimeout(whole)
    clearTimeout(connecting)
  }
}

/** As text; ends early where the answer is long or breaks off, since the status has said what matters. */
async function readBeginning(response: IncomingMessage, bytesMax: number): Promise<string> {
  const parts: Buffer[] = []
  let sizeBytes = 0
  try {
    const chunks: AsyncIterable<Buffer> = response
    for await (const part of chunks) {
      parts.push(part)
      sizeBytes += part.length
      if (sizeBytes >= bytesMax) break
    }
  } catch {
    // What arrived before it broke off is shown.
  }
  return Buffer.concat(parts).toString('utf8').toWellFormed()
}

function refusalOf(status: number): string | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400) return 'The address answers with a redirect, which is not followed.'
  return `The address answers ${status}.`
}

function explain(error: unknown): string {
  if (error instanceof TooSlow || error instanceof TooTalkative) return error.message
  const code = errorCodeOf(error)
  return code === undefined ? 'The connection broke off.' : `The connection failed (${code}).`
}
