import { type AnswerOf, type CallName, type InputOf, requestOf } from '../../shared/client/requestOf'
import { CallError, explainFailure, OFFLINE } from './callError'
import { takeEarlyAnswer } from './earlyAnswers'

/** Where the calls are: below the folder that the page is served from. */
export const API = new URL('api/v1', document.baseURI).href

const ANSWER_MS_MAX = 30_000

/** Makes one call of the API. Whatever goes wrong is thrown as a `CallError`, whose texts are safe to show. */
export function call<Name extends CallName>(
  name: Name,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- what may be empty may be absent
  ...input: Record<never, never> extends InputOf<Name> ? [input?: InputOf<Name>] : [input: InputOf<Name>]
): Promise<AnswerOf<Name>>
export async function call(name: CallName, input: object = {}): Promise<unknown> {
  const { method, path, body } = requestOf(name, input)
  const response = await send(method, path, body)
  if (response.status === 204) return undefined
  const answer: unknown = await response.json()
  return answer
}

/** The same for whoever needs the bytes, or headers of its own. */
export async function send(
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const early = method === 'GET' ? takeEarlyAnswer(path) : undefined
  const asked =
    early ??
    fetch(API + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    })
  const response = await asked.catch((error: unknown) => {
    throw new CallError(OFFLINE, { cause: error })
  })
  if (response.ok) return response
  throw new CallError(await explainFailure(response))
}
