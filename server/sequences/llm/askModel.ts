import { type Dialect, FIRST_DIALECT, nextDialect, parametersFor } from './answerShape'
import type { Circuit } from './circuit'
import type { Completion, Trouble, Usage } from './completion'
import { chatUrl, headersFor, keyOf, type LlmEndpoint } from './endpoint'
import type { Message } from './buildMessages'
import type { SendJson } from '../../outgoing/sendJson'
import { readCompletion } from './readCompletion'

const ATTEMPTS_MAX = 3
const RETRY_MS = [1_000, 4_000]
/** Whoever asks for more patience is not waited for; the caller is told and comes again. */
const RETRY_AFTER_MS_MAX = 20_000

export type AskDeps = {
  sendJson: SendJson
  circuit: Circuit
  /** What each endpoint was found to understand; kept while the process lives. */
  dialects: Map<string, Dialect>
  /** Takes one call off today's; false: no more may be spent. Before the call, so that a crash costs no more than it may. */
  reserveCall: (endpoint: LlmEndpoint) => Promise<boolean>
  noteUsage: (usage: Usage) => Promise<void>
  now: () => Date
  /** From 0 to 1. */
  random: () => number
  /** Rejects where it is broken off. */
  pause: (ms: number, signal?: AbortSignal) => Promise<void>
  signal?: AbortSignal | undefined
}

export type Question = { endpoint: LlmEndpoint; messages: readonly Message[]; deadlineMs: number }

/** Asks in the strictest dialect that the endpoint understands, and again after a while where it is only busy. */
export async function askModel(deps: AskDeps, question: Question): Promise<Completion> {
  const key = keyOf(question.endpoint)
  for (let attempt = 1; ; attempt += 1) {
    const known = deps.circuit.trouble(key)
    if (known) return known
    const completion = await askInDialects(deps, question)
    const trouble = isTrouble(completion) ? completion : null
    // That is no trouble of the endpoint's.
    if (trouble?.kind === 'calls_used_up') return trouble
    deps.circuit.note(key, trouble)
    if (trouble?.kind !== 'unavailable' || attempt === ATTEMPTS_MAX) return completion
    const waitMs = trouble.retryAfterMs ?? (RETRY_MS[attempt - 1] ?? 0) * (0.5 + deps.random())
    const isTooLate = deps.now().getTime() + waitMs >= question.deadlineMs
    if (isTooLate || waitMs > RETRY_AFTER_MS_MAX) return completion
    await deps.pause(waitMs, deps.signal)
  }
}

async function askInDialects(deps: AskDeps, question: Question): Promise<Completion> {
  const key = keyOf(question.endpoint)
  let dialect = deps.dialects.get(key) ?? FIRST_DIALECT
  for (;;) {
    const completion = await askOnce(deps, question, dialect)
    if (completion.kind === 'text') deps.dialects.set(key, dialect)
    const next = completion.kind === 'bad_request' ? nextDialect(dialect, completion.message) : null
    if (next === null) return completion
    dialect = next
  }
}

/** Each request is a call of today's, the ones that a busy endpoint or another dialect takes too; each answer has its tokens. */
async function askOnce(
  { sendJson, reserveCall, noteUsage, now, signal }: AskDeps,
  { endpoint, messages, deadlineMs }: Question,
  dialect: Dialect,
): Promise<Completion> {
  const leftMs = deadlineMs - now().getTime()
  if (leftMs <= 0) return { kind: 'unavailable', message: 'It took too long.', retryAfterMs: null }
  if (!(await reserveCall(endpoint))) {
    return { kind: 'calls_used_up', message: 'What the model may cost today is used up.' }
  }
  const answer = await sendJson({
    url: chatUrl(endpoint.baseUrl),
    headers: headersFor(endpoint),
    body: { model: endpoint.model, messages, ...parametersFor(dialect, endpoint.tokensMax) },
    timeoutMs: Math.min(endpoint.timeoutMs, leftMs),
    signal,
  })
  const completion = readCompletion(answer, now())
  if ('usage' in completion) await noteUsage(completion.usage)
  return completion
}

export function isTrouble(completion: Completion): completion is Trouble {
  return completion.kind !== 'text' && completion.kind !== 'cut' && completion.kind !== 'refused'
}
