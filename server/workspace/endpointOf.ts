import type { Settings } from '../env'
import type { Seal } from '../secrets/seal'
import { unsealKey } from './outsideKey'
import type { LlmBound, StoredLlm } from './store'

/** The language model as it is in force. */
export type Endpoint = {
  baseUrl: string
  model: string
  apiKey: string | null
  timeoutMs: number
  tokensMax: number
  callsPerDay: number
  tokensPerDay: number
}

type Given = { seal: Seal; settings: Pick<Settings, 'llm'> }

/** Where an owner set nothing, that of the environment, whose key goes to its own address only. */
export function llmInForce(
  { seal, settings }: Given,
  stored: StoredLlm,
): { baseUrl: string | null; model: string | null; apiKey: string | null } {
  const given = settings.llm
  const baseUrl = stored.baseUrl ?? given.baseUrl
  if (baseUrl === null) return { baseUrl, model: stored.model, apiKey: null }
  const isGiven = baseUrl === given.baseUrl
  const ownKey = unsealKey(seal, baseUrl, stored.sealedKey)
  return {
    baseUrl,
    model: stored.model ?? (isGiven ? given.model : null),
    apiKey: ownKey ?? (isGiven ? given.apiKey : null),
  }
}

/** Null where no model can be asked. */
export function endpointOf(given: Given, stored: StoredLlm): Endpoint | null {
  const { baseUrl, model, apiKey } = llmInForce(given, stored)
  if (baseUrl === null || model === null) return null
  const { timeoutSeconds, ...bounds } = boundsInForce(given, stored)
  return { baseUrl, model, apiKey, timeoutMs: timeoutSeconds * 1_000, ...bounds }
}

export function boundsInForce(
  { settings: { llm } }: Pick<Given, 'settings'>,
  stored: StoredLlm,
): Record<LlmBound, number> {
  return {
    timeoutSeconds: stored.timeoutSeconds ?? llm.timeoutSeconds,
    tokensMax: stored.tokensMax ?? llm.tokensMax,
    callsPerDay: stored.callsPerDay ?? llm.callsPerDay,
    tokensPerDay: stored.tokensPerDay ?? llm.tokensPerDay,
  }
}
