import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../support/random'
import type { Record } from './record'
import type { Answer, createClient } from './send'

const SENDERS = { plain: 12, keyed: 8, batch: 4 }
const BATCH_ITEMS_MAX = 20
const NOTE_LENGTH_MAX = 600
const REPEAT_SHARE = 0.3
const RETRY_MS = 30

export type SenderDeps = {
  servers: { readonly address: string | null }[]
  /** The paths of the webhooks. */
  paths: string[]
  client: ReturnType<typeof createClient>
  record: Record
  random: Random
  isOver: () => boolean
  /** How many times as many of them as usual. */
  crowd?: number
}

/** Sends from many senders to both servers until it is over. */
export async function runSenders(deps: SenderDeps): Promise<void> {
  const start = (count: number, send: (deps: SenderDeps, name: string) => Promise<void>, kind: string) =>
    Array.from({ length: count * (deps.crowd ?? 1) }, (_, index) => send(deps, `${kind}${index}`))
  await Promise.all([
    ...start(SENDERS.plain, sendPlain, 'plain'),
    ...start(SENDERS.keyed, sendKeyed, 'keyed'),
    ...start(SENDERS.batch, sendBatches, 'batch'),
  ])
}

async function sendPlain(deps: SenderDeps, name: string): Promise<void> {
  for (let count = 0; !deps.isOver(); count += 1) {
    const body = makeBody(deps.random, `${name}-${count}`)
    const answer = await postSomewhere(deps, deps.random.pick(deps.paths), body)
    if (answer?.status === 202) deps.record.acknowledge('plain', answer.body.id, body)
  }
}

/** With an Idempotency-Key: the same again until it is acknowledged, and now and then once more after that. */
async function sendKeyed(deps: SenderDeps, name: string): Promise<void> {
  const { record, random } = deps
  for (let count = 0; !deps.isOver(); count += 1) {
    const key = `${name}-${count}`
    const path = random.pick(deps.paths)
    const body = makeBody(random, key)
    let repeats = random.chance(REPEAT_SHARE) ? 2 : 1
    while (repeats > 0) {
      const answer = await postSomewhere(deps, path, body, { 'idempotency-key': key })
      if (answer?.status !== 202) continue
      repeats -= 1
      record.acknowledge('keyed', answer.body.id, body)
      record.acknowledgeKey(key, answer.body.id, answer.body.duplicate === true)
    }
  }
}

async function sendBatches(deps: SenderDeps, name: string): Promise<void> {
  const { record, random } = deps
  for (let count = 0; !deps.isOver(); count += 1) {
    const items = Array.from({ length: random.between(1, BATCH_ITEMS_MAX) }, (_, index) =>
      makeBody(random, `${name}-${count}-${index}`),
    )
    const answer = await postSomewhere(deps, `${random.pick(deps.paths)}/batch`, `[${items.join(' , ')}]`)
    if (answer?.status !== 202) continue
    const results: { status: number; id: string }[] = answer.body.results
    // What could not be stored now is told of single items only where others were stored.
    const isStored = results.some(({ status }) => status === 202)
    items.forEach((item, index) => {
      const result = results[index]
      if (result?.status === 202) record.acknowledge('batch', result.id, item)
      else if (result?.status !== 503 || !isStored)
        record.faults.push(`item ${index} of a batch was answered ${JSON.stringify(result)}`)
    })
  }
}

function makeBody(random: Random, name: string): string {
  const note = 'n'.repeat(random.between(0, NOTE_LENGTH_MAX))
  return JSON.stringify({ email: `${name}@acme.example`, note })
}

/** To one of the servers that are up; waits a moment where none is, or after anything but 202. */
async function postSomewhere(
  { servers, client, record, random }: SenderDeps,
  path: string,
  body: string,
  headers?: { 'idempotency-key': string },
): Promise<Answer | null> {
  const url = random.pick(servers).address
  const answer = url === null ? null : await client.post(url + path, body, headers)
  if (answer) record.countAnswer(answer.status)
  else if (url !== null) record.cutOff += 1
  if (answer && answer.status !== 202 && answer.status !== 503) {
    record.faults.push(`a good request was answered ${answer.status}: ${answer.text.slice(0, 300)}`)
  }
  if (answer?.status !== 202) await setTimeout(RETRY_MS)
  return answer
}
