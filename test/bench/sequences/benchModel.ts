import { setTimeout as wait } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import { lookUp } from '../../../server/outgoing/resolveAddress'
import { createSendJson } from '../../../server/outgoing/sendJson'
import { createModelWriter } from '../../../server/sequences/llm/createModelWriter'
import type { LlmEndpoint } from '../../../server/sequences/llm/endpoint'
import type { Sequence } from '../../../shared/contract/sequences'
import type { GoldenLead } from './goldenLeads'

export type Cost = { calls: number; promptTokens: number; completionTokens: number }

/**
 * Has a model write for each lead, as the product does. Within a time of all: one after the other, since a small model does
 * one thing at a time, and by the step templates where it is over.
 */
export async function writeAll(
  endpoint: LlmEndpoint,
  leads: readonly GoldenLead[],
  timeMsMax: number | null,
): Promise<{ sequences: Sequence[]; cost: Cost }> {
  const cost: Cost = { calls: 0, promptTokens: 0, completionTokens: 0 }
  const write = createModelWriter({
    sendJson: createSendJson({
      lookUp,
      privateHosts: [new URL(endpoint.baseUrl).hostname],
      privateHostsSetting: '',
      patience: { connectMs: 5_000 },
    }),
    now: () => new Date(),
    random: Math.random,
    pause: (ms) => wait(ms),
    makeMark: () => randomBytes(8).toString('hex'),
    reserveCall: () => {
      cost.calls += 1
      return Promise.resolve(true)
    },
    noteUsage: ({ promptTokens, completionTokens }) => {
      cost.promptTokens += promptTokens
      cost.completionTokens += completionTokens
      return Promise.resolve()
    },
  })
  const task = { endpoint, askedBy: 'bench', instruction: null, previous: null }
  if (timeMsMax === null) {
    const written = await Promise.all(
      // More of them than one may have waiting.
      leads.map(({ input }, index) => write(input, { ...task, askedBy: `bench ${index}` })),
    )
    return { sequences: written.map(({ sequence }) => sequence), cost }
  }
  const endMs = Date.now() + timeMsMax
  const sequences: Sequence[] = []
  for (const { input } of leads) {
    const leftMs = Math.max(0, endMs - Date.now())
    sequences.push((await write(input, { ...task, timeMsMax: leftMs })).sequence)
  }
  return { sequences, cost }
}
