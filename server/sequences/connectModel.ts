import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '../core'
import type { CallCountStore } from '../outgoing/callCountStore'
import { createSendJson } from '../outgoing/sendJson'
import { createCircuit } from './llm/circuit'
import type { Usage } from './llm/completion'
import { createModelWriter } from './llm/createModelWriter'
import type { LlmEndpoint } from './llm/endpoint'
import { type ModelTest, testModel } from './llm/testModel'

const MARK_BYTES = 8
/** By what its calls are counted. */
export const MODEL_CALLS = 'llm'

/** What asks the language model that the workspace has set up. */
export function connectModel(
  { now, random, outgoing, settings }: Pick<Core, 'now' | 'random' | 'outgoing' | 'settings'>,
  calls: CallCountStore,
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
  return {
    writeWithModel: createModelWriter({
      ...asking,
      makeMark: () => randomBytes(MARK_BYTES).toString('hex'),
    }),
    /** Whatever was learnt of the endpoint before, so that a mended one is seen to work at once. */
    testModel(endpoint: LlmEndpoint): Promise<ModelTest> {
      const measureMs = () => performance.now()
      return testModel({ ...asking, circuit: createCircuit(now), dialects: new Map(), measureMs }, endpoint)
    },
  }
}
