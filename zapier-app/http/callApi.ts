import type { z as schema } from 'zod'
import type { HttpResponse, ZObject } from 'zapier-platform-core'
import type { Call } from '../../shared/contract/call'
import { isErrorOfSignalpost, NOT_SIGNALPOST } from './problemOfAnswer'
import { problemOfFailure } from './problemOfFailure'
import { toZapierError } from './toZapierError'

/** Zapier ends a step after 30 s; a step reads and then posts, and each may take this long. */
const READ_TIMEOUT_MS = 10_000
const POST_TIMEOUT_MS = 15_000

const NAME_OF_METHOD = { get: 'GET', post: 'POST', patch: 'PATCH', delete: 'DELETE' } as const

/** One call of Signalpost's API, with what it needs; `answer` is what the app reads of the answer. */
export type ApiRequest<Answer extends schema.ZodType> = {
  call: Call
  ids?: Record<string, string>
  query?: Record<string, string | number>
  headers?: Record<string, string>
  body?: string
  answer: Answer
}

/** Makes the call, or throws the one error of the platform that fits, with a sentence for the user. */
export async function callApi<Answer extends schema.ZodType>(
  z: ZObject,
  request: ApiRequest<Answer>,
): Promise<schema.infer<Answer>> {
  return read(z, request, await send(z, request))
}

/** The same for what may be gone: null where Signalpost answers that it is not there. */
export async function callApiOrNull<Answer extends schema.ZodType>(
  z: ZObject,
  request: ApiRequest<Answer>,
): Promise<schema.infer<Answer> | null> {
  const response = await send(z, { ...request, isAbsenceFine: true })
  if (response.status === 404 && isErrorOfSignalpost(response.data)) return null
  return read(z, request, response)
}

function read<Answer extends schema.ZodType>(
  z: ZObject,
  { answer }: ApiRequest<Answer>,
  { data }: HttpResponse<unknown>,
): schema.infer<Answer> {
  const parsed = answer.safeParse(data)
  if (!parsed.success) throw toZapierError(z, { next: 'retry', message: NOT_SIGNALPOST })
  return parsed.data
}

async function send(
  z: ZObject,
  request: ApiRequest<schema.ZodType> & { isAbsenceFine?: boolean },
): Promise<HttpResponse<unknown>> {
  const { method } = request.call
  try {
    return await z.request<unknown>({
      method: NAME_OF_METHOD[method],
      url: pathOf(request.call.path, request.ids ?? {}),
      params: request.query ?? {},
      headers: request.headers ?? {},
      timeout: method === 'get' ? READ_TIMEOUT_MS : POST_TIMEOUT_MS,
      skipThrowForStatus: request.isAbsenceFine ?? false,
      ...(request.body === undefined ? {} : { body: request.body }),
    })
  } catch (error) {
    const problem = problemOfFailure(error)
    throw problem === null ? error : toZapierError(z, problem)
  }
}

function pathOf(template: string, ids: Record<string, string>): string {
  return template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
}
