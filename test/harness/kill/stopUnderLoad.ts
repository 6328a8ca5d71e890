import { Agent, request } from 'node:http'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCodeOf } from '../../../server/errorCode'
import { makeLiveSignal } from '../../support/apiClient'
import { type Program, startSignalpost } from '../../support/programs'

const SENDERS = 40
const ANSWERS_BEFORE_STOP = 400
const BODY = '{"email":"ada@acme.example"}'

export type Stops = { answers: number; faults: string[] }

/**
 * Tells a server to stop, again and again, while many senders that keep their connections send as fast as they can: every
 * request that it took is answered, and none of its connections is reset.
 */
export async function stopUnderLoad(folder: string, stops: number): Promise<Stops> {
  const dataDir = join(folder, 'stopped')
  await mkdir(dataDir)
  const total: Stops = { answers: 0, faults: [] }
  for (let stop = 1; stop <= stops; stop += 1) {
    const server = await startSignalpost({ dataDir, logFile: join(folder, `stopped-${stop}.log`) })
    const { webhookUrl } = await makeLiveSignal(server.ready)
    const { answers, faults } = await sendUntilStopped(server, webhookUrl)
    const code = await server.end()
    if (code !== 0) faults.push(`a server that was told to stop ended with ${String(code)}`)
    total.answers += answers
    total.faults.push(...faults)
  }
  return total
}

async function sendUntilStopped({ child }: Program, url: string): Promise<Stops> {
  const agent = new Agent({ keepAlive: true, maxSockets: SENDERS })
  const seen: Stops = { answers: 0, faults: [] }
  const sender = async () => {
    for (;;) {
      const outcome = await post(url, agent)
      // Nobody listens any more, which a sender knows before it has sent anything.
      if (outcome === 'ECONNREFUSED') return
      if (outcome !== 202) {
        seen.faults.push(`a server that was told to stop left a sender with ${outcome}`)
        return
      }
      seen.answers += 1
      if (seen.answers === ANSWERS_BEFORE_STOP) child.kill('SIGTERM')
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  agent.destroy()
  return seen
}

/** The status, or what the connection broke with. */
function post(url: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const broken = (error: unknown) => {
      resolve(errorCodeOf(error) ?? String(error))
    }
    const sent = request(url, { method: 'POST', agent }, (response) => {
      response.on('error', broken).on('end', () => {
        resolve(response.statusCode ?? 0)
      })
      response.resume()
    })
    sent.on('error', broken).end(BODY)
  })
}
