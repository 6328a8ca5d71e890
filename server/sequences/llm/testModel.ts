import { type AskDeps, askModel, isTrouble } from './askModel'
import type { LlmEndpoint } from './endpoint'
import { readDraft } from './answerShape'
import { extractJson } from './extractJson'

const QUESTION =
  'Answer with JSON and nothing else, in this shape: {"steps":[{"subject":"Hello","body":"It works."}]}'

export type ModelTest = { isUsable: boolean; message: string; durationMs: number }

/** Asks a model something small, for whoever sets it up: whether it answers, in what form, how fast. */
export async function testModel(
  deps: AskDeps & { measureMs: () => number },
  endpoint: LlmEndpoint,
): Promise<ModelTest> {
  const startedMs = deps.measureMs()
  const deadlineMs = deps.now().getTime() + endpoint.timeoutMs
  const messages = [{ role: 'user', content: QUESTION }] as const
  const completion = await askModel(deps, { endpoint, messages, deadlineMs })
  const durationMs = Math.round(deps.measureMs() - startedMs)
  if (isTrouble(completion)) return { isUsable: false, message: completion.message, durationMs }
  if (completion.kind !== 'text') {
    return { isUsable: false, message: 'It answers, but cuts or refuses a small request.', durationMs }
  }
  const isShaped = readDraft(extractJson(completion.text)) !== null
  const message = isShaped ? 'It answers in the form that is asked for.' : 'It answers, but not in JSON.'
  return { isUsable: isShaped, message, durationMs }
}
