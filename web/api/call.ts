import { type AnswerOf, type CallName, type InputOf, requestOf } from '../../shared/client/requestOf'
import { CallError, explainFailure, OFFLINE, TIMED_OUT } from './callError'
import { takeEarlyAnswer } from './earlyAnswers'

/** Where the calls are: below the folder that the page is served from. */
export const API = new URL('api/v1', document.baseURI).href

const ANSWER_MS_MAX = 30_000
/** Longer than the server lets a model write. */
const MODEL_MS_MAX = 200_000
const ASK_A_MODEL: readonly CallName[] = [
  'regenerateLead',
  'previewEntry',
  'reviewPrompt',
  'testWorkspacePart',
]

/** Makes one call of the API. Whatever goes wrong is thrown as a `CallError`, whose texts are safe to show. */
export function call<Name extends CallName>(
  name: Name,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- what may be empty may be absent
  ...input: Record<never, never> extends InputOf<Name> ? [input?: InputOf<Name>] : [input: InputOf<Name>]
): Promise<AnswerOf<Name>>
export async function call(name: CallName, input: object = {}): Promise<unknown> {
  const { method, path, body } = requestOf(name, input)
  const answerMsMax = ASK_A_MODEL.includes(name) ? MODEL_MS_MAX : ANSWER_MS_MAX
  const response = await send(method, path, { body, answerMsMax })
  if (response.status === 204) return undefined
  const answer: unknown = await response.json()
  return answer
}

type Sending = {
  body?: string | undefined
  answerMsMax?: number
  /** It arrives also where the page is left meanwhile. */
  keepalive?: boolean
}

/** The same for whoever needs the bytes. */
export async function send(
  method: string,
  path: string,
  { body, answerMsMax = ANSWER_MS_MAX, keepalive = false }: Sending = {},
): Promise<Response> {
  const early = method === 'GET' ? takeEarlyAnswer(path) : undefined
  const asked =
    early ??
    fetch(API + path, {
      method,
      keepalive,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body }),
      signal: AbortSignal.timeout(answerMsMax),
    })
  const response = await asked.catch((error: unknown) => {
    const isTooLate = error instanceof DOMException && error.name === 'TimeoutError'
    throw new CallError(isTooLate ? TIMED_OUT : OFFLINE, { cause: error })
  })
  if (response.ok) return response
  throw new CallError(await explainFailure(response))
}
