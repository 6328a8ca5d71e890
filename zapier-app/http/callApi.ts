import type { z as schema } from 'zod'
import type { HttpResponse, ZObject } from 'zapier-platform-core'
import type { ClientRequest } from '../../shared/client/requestOf'
import { isErrorOfSignalpost, NOT_SIGNALPOST, NOT_UNDERSTOOD } from './problemOfAnswer'
import { problemOfFailure } from './problemOfFailure'
import { timeLeft } from './timeLeft'
import { toZapierError } from './toZapierError'

/** How long one call may take, where the step has so much time left. */
const READ_TIMEOUT_MS = 10_000
const POST_TIMEOUT_MS = 15_000

const NO_TIME_LEFT = 'The server answers so slowly that one step of Zapier is over before all is asked.'

/** One call of Signalpost's API; `answer` is what the app reads of the answer. */
type ApiCall<Answer extends schema.ZodType> = {
  request: ClientRequest
  headers?: Record<string, string>
  answer: Answer
}

/** Makes the call, or throws the one error of the platform that fits, with a sentence for the user. */
export async function callApi<Answer extends schema.ZodType>(
  z: ZObject,
  call: ApiCall<Answer>,
): Promise<schema.infer<Answer>> {
  return read(z, call, await send(z, call))
}

/** The same for what may be gone: null where Signalpost answers that it is not there. */
export async function callApiOrNull<Answer extends schema.ZodType>(
  z: ZObject,
  call: ApiCall<Answer>,
): Promise<schema.infer<Answer> | null> {
  const response = await send(z, { ...call, isAbsenceFine: true })
  if (response.status === 404 && isErrorOfSignalpost(response.data)) return null
  return read(z, call, response)
}

function read<Answer extends schema.ZodType>(
  z: ZObject,
  { answer }: ApiCall<Answer>,
  { data }: HttpResponse<unknown>,
): schema.infer<Answer> {
  const parsed = answer.safeParse(data)
  if (parsed.success) return parsed.data
  // What is no JSON the platform leaves out.
  throw toZapierError(
    z,
    data === undefined
      ? { next: 'retry', message: NOT_SIGNALPOST }
      : { next: 'repair', message: NOT_UNDERSTOOD },
  )
}

async function send(
  z: ZObject,
  { request, headers = {}, isAbsenceFine = false }: SentCall,
): Promise<HttpResponse<unknown>> {
  const { method, path, body } = request
  const timeLeftMs = timeLeft(z)
  // The platform takes no time for no limit.
  if (timeLeftMs === 0) throw toZapierError(z, { next: 'retry', message: NO_TIME_LEFT })
  try {
    return await z.request<unknown>({
      method,
      url: path,
      // The platform names a type only for bodies that it turns into JSON itself.
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      timeout: Math.min(timeLeftMs, method === 'GET' ? READ_TIMEOUT_MS : POST_TIMEOUT_MS),
      skipThrowForStatus: isAbsenceFine,
      ...(body === undefined ? {} : { body: withoutTemplates(body) }),
    })
  } catch (error) {
    const problem = problemOfFailure(error)
    throw problem === null ? error : toZapierError(z, problem)
  }
}

type SentCall = Omit<ApiCall<schema.ZodType>, 'answer'> & { isAbsenceFine?: boolean }

/**
 * The platform refuses or empties texts that look like its own templates (`{{bundle.x}}`), which a form answer may well
 * hold: so two braces in a row, which stand in JSON only inside strings, are spelled with an escape.
 */
function withoutTemplates(json: string): string {
  return json.replaceAll('{{', '{\\u007b')
}
