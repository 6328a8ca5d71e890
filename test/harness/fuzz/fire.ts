import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { parseAnswers, type ParsedAnswers } from './parseAnswers'
import type { Shot } from './shot'

/** How long a whole request waits for its answer, and one that is not whole for what may come. */
const ANSWER_MS_MAX = 15_000
const REACTION_MS = 300

export type Fired = ParsedAnswers & { isTooLate: boolean }

/** Sends a shot over a connection of its own, and gives what came back until all was answered or nothing more is due. */
export async function fire(url: string, { parts, requests, isWhole, ending }: Shot): Promise<Fired> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  const methods = requests.map(({ method }) => method)
  const chunks: Buffer[] = []
  const received = () => parseAnswers(Buffer.concat(chunks), methods)
  const over = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (isWhole && isComplete(received(), requests.length)) resolve()
    })
    socket.on('error', () => undefined)
    for (const event of ['end', 'close']) socket.on(event, resolve)
  })
  for (const { bytes, pauseMs } of parts) {
    if (socket.readableEnded || socket.destroyed) break
    socket.write(bytes)
    if (pauseMs > 0) await setTimeout(pauseMs)
  }
  if (ending === 'halfClose') socket.end()
  const waited = new AbortController()
  const patience = setTimeout(isWhole ? ANSWER_MS_MAX : REACTION_MS, 'late', { signal: waited.signal })
  patience.catch(() => undefined)
  const outcome = ending === 'abort' ? 'aborted' : await Promise.race([over, patience])
  waited.abort()
  socket.destroy()
  return { ...received(), isTooLate: isWhole && outcome === 'late' }
}

/** Everything is answered, or the server has said that it answers no more on this connection. */
function isComplete({ answers, rest }: ParsedAnswers, expected: number): boolean {
  return rest === '' && (answers.length >= expected || saysClose(answers))
}

export function saysClose(answers: ParsedAnswers['answers']): boolean {
  return answers.some(({ headers }) => headers.get('connection') === 'close')
}
