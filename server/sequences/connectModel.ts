import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '../core'
import type { CallCountStore } from '../outgoing/callCountStore'
import { createSendJson } from '../outgoing/sendJson'
import type { TroubleStore } from '../outgoing/troubleStore'
import { createCircuit } from './llm/circuit'
import type { Usage } from './llm/completion'
import { createModelWriter, type ModelWriter } from './llm/createModelWriter'
import { keyOf, type LlmEndpoint } from './llm/endpoint'
import { type ModelTest, testModel } from './llm/testModel'

const MARK_BYTES = 8
/** By what its calls are counted. */
export const MODEL_CALLS = 'llm'

/** A changed address or model has none of the troubles of the one before. */
export const troubleOf = (endpoint: Pick<LlmEndpoint, 'baseUrl' | 'model'>): string =>
  `${MODEL_CALLS} ${keyOf(endpoint)}`

/** What asks the language model that the workspace has set up. */
export function connectModel(
  { now, random, outgoing, settings }: Pick<Core, 'now' | 'random' | 'outgoing' | 'settings'>,
  { calls, troubles }: { calls: CallCountStore; troubles: Pick<TroubleStore, 'note'> },
) {
  const privateHosts = { privateHosts: settings.llmPrivateHosts, privateHostsSetting: 'LLM_PRIVATE_HOSTS' }
  const asking = {
    sendJson: createSendJson({ ...outgoing, ...privateHosts }),
    async reserveCall({ callsPerDay, tokensPerDay }: LlmEndpoint) {
      const { promptTokens, completionTokens } = await calls.find(MODEL_CALLS)
      return promptTokens + completionTokens < tokensPerDay && calls.reserve(MODEL_CALLS, callsPerDay)
    },
    noteUsage: (usage: Usage) => calls.note(MODEL_CALLS, usage),
    now,
    random,
    pause: (ms: number, signal?: AbortSignal) => wait(ms, undefined, signal && { signal }),
  }
  const write = createModelWriter({
    ...asking,
    makeMark: () => randomBytes(MARK_BYTES).toString('hex'),
  })
  return {
    writeWithModel: notingTroubles(write, troubles),
    /** Whatever was learnt of the endpoint before, so that a mended one is seen to work at once. */
    testModel(endpoint: LlmEndpoint): Promise<ModelTest> {
      const measureMs = () => performance.now()
      return testModel({ ...asking, circuit: createCircuit(now), dialects: new Map(), measureMs }, endpoint)
    },
  }
}

/** Notes why a model could not be asked; that today's calls are used up is what somebody has set. */
function notingTroubles(write: ModelWriter, troubles: Pick<TroubleStore, 'note'>): ModelWriter {
  return async (input, task) => {
    const written = await write(input, task)
    const { kind, message = '' } = written.trouble ?? {}
    if (kind === 'calls_used_up') return written
    const trouble = kind === undefined ? null : { message, mayPass: kind === 'unavailable' }
    await troubles.note(troubleOf(task.endpoint), trouble)
    return written
  }
}
