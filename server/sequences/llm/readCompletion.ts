import { z } from 'zod'
import { parseJson } from '../../../shared/parseJson'
import type { Completion, Usage } from './completion'
import type { JsonAnswer } from '../../outgoing/sendJson'
import { readRetryAfter } from './readRetryAfter'

const Parts = z.array(z.object({ text: z.string().optional() }))
const Tokens = z.number().nonnegative().catch(0)
const ErrorBody = z.object({
  message: z.string().catch(''),
  code: z.union([z.string(), z.number()]).nullish().catch(null),
  type: z.string().nullish().catch(null),
})
const Answer = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.union([z.string(), Parts]).nullish(), refusal: z.string().nullish() }),
        error: ErrorBody.nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: Tokens, completion_tokens: Tokens }).nullish().catch(null),
})
/** Some say `{"error":"text"}`, some `{"error":{…}}`, FastAPI `{"detail":…}`. */
const Refusal = z.object({ error: z.union([ErrorBody, z.string().transform((message) => ({ message }))]) })

const CUT = new Set(['length', 'max_tokens'])
const REFUSED = new Set(['content_filter', 'refusal', 'safety'])
/** With these an endpoint refuses one text, and would answer another. */
const TEXT_STATUSES = new Set([400, 413, 422])
/** In what words, also where the status is that of a refused key: the text is unwanted, or too long. */
const REFUSES_TEXT =
  /content[_ -]?(?:filter|policy|management)|moderation|flagged|safety (?:system|filter)|guardrail|context[_ -]?(?:length|window)|(?:prompt|input) is too long|too many (?:input )?tokens/i
/** It is the setting for the answer's length that is too large. */
const REFUSES_SETTING = /max_(?:completion_)?tokens/
const NOTHING_USED: Usage = { promptTokens: 0, completionTokens: 0 }

/** What an endpoint's answer means, whatever status it came with: some send 200 with an error inside. */
export function readCompletion(answer: JsonAnswer, now: Date): Completion {
  const { status, error } = answer
  if (status === null)
    return { kind: 'unavailable', message: error ?? 'It did not answer.', retryAfterMs: null }
  const body = parseJson(answer.answer)
  const refusal = Refusal.safeParse(body)
  const retryAfterMs = readRetryAfter(answer.retryAfter, now)
  if (status < 200 || status >= 300) {
    const told = refusal.success ? refusal.data.error : { message: '' }
    return troubleOf({ status, retryAfterMs, ...told })
  }
  if (refusal.success) return troubleOf({ status: 502, retryAfterMs, ...refusal.data.error })
  const parsed = Answer.safeParse(body)
  if (!parsed.success) {
    // Cut off on its way, or from something that stands in between.
    return { kind: 'unavailable', message: 'It answered something else than a completion.', retryAfterMs }
  }
  const [choice] = parsed.data.choices
  if (choice?.error) return troubleOf({ status: 502, retryAfterMs, ...choice.error })
  return read(choice, usageOf(parsed.data.usage))
}

type Choice = z.infer<typeof Answer>['choices'][number]

function read(choice: Choice | undefined, usage: Usage): Completion {
  const reason = choice?.finish_reason ?? ''
  if (CUT.has(reason)) return { kind: 'cut', usage }
  const content = choice?.message.content ?? ''
  const text = typeof content === 'string' ? content : content.map((part) => part.text ?? '').join('')
  if (REFUSED.has(reason) || (text === '' && choice?.message.refusal)) return { kind: 'refused', usage }
  return { kind: 'text', text, usage }
}

function usageOf(usage: z.infer<typeof Answer>['usage']): Usage {
  return { promptTokens: usage?.prompt_tokens ?? 0, completionTokens: usage?.completion_tokens ?? 0 }
}

type Told = {
  status: number
  message: string
  code?: string | number | null | undefined
  type?: string | null | undefined
  retryAfterMs: number | null
}

function troubleOf({ status: given, message, code, type, retryAfterMs }: Told): Completion {
  // OpenRouter puts the status of the provider behind it into the error's code.
  const status = typeof code === 'number' && code >= 400 && code < 600 ? code : given
  const said = message === '' ? '' : `: ${message.slice(0, 200)}`
  const words = `${message} ${String(code ?? '')} ${type ?? ''}`
  const isOfText = (TEXT_STATUSES.has(status) || status === 403) && REFUSES_TEXT.test(words)
  if (isOfText && !REFUSES_SETTING.test(words)) return { kind: 'refused', usage: NOTHING_USED }
  if (status === 401 || status === 403) return { kind: 'bad_key', message: `It refused the key${said}` }
  // OpenAI answers 429 for an empty account as it does for the rate.
  if (status === 402 || /insufficient_quota|insufficient credit|billing/i.test(words)) {
    return { kind: 'out_of_credit', message: `The account is out of credit${said}` }
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return { kind: 'unavailable', message: `It answered ${status}${said}`, retryAfterMs }
  }
  return {
    kind: 'bad_request',
    message: `It answered ${status}${said}`,
    mayBeText: TEXT_STATUSES.has(status),
  }
}
