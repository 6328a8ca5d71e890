import { AppError } from '../../shared/errors'
import { postTo } from './postTo'
import { resolveAddress, type ResolveDeps } from './resolveAddress'

/** What a model or a provider answers at the most; more is cut, and then no JSON. */
const ANSWER_BYTES_MAX = 2_097_152

export type JsonRequest = {
  /** Absent: POST. */
  method?: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  /** Absent: none is sent. */
  body?: unknown
  /** From the connection to the last byte. */
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/** `status` is null where nothing came back, and `error` says why. */
export type JsonAnswer = {
  status: number | null
  error: string | null
  answer: string
  retryAfter: string | null
}

/** Rejects only where it is broken off. */
export type SendJson = (request: JsonRequest) => Promise<JsonAnswer>

/** Sends JSON to an address that somebody set, which is checked each time as those of hooks are. */
export function createSendJson(deps: ResolveDeps): SendJson {
  return async ({ method = 'POST', url, headers, body, timeoutMs, signal }) => {
    try {
      const target = await resolveAddress(deps, url)
      return await postTo(target, {
        method,
        headers,
        body: body === undefined ? '' : JSON.stringify(body),
        patience: { connectMs: Math.min(deps.patience.connectMs, timeoutMs), wholeMs: timeoutMs },
        answerBytesMax: ANSWER_BYTES_MAX,
        signal,
      })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { status: null, error: error.message, answer: '', retryAfter: null }
    }
  }
}
