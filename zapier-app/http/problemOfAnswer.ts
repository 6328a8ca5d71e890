import { z as schema } from 'zod'
import type { Problem } from './problem'
import { parseUrl } from '../../shared/parseUrl'

const ErrorAnswer = schema.object({
  error: schema.object({ code: schema.string(), message: schema.string(), hint: schema.string().optional() }),
})
type SignalpostError = schema.infer<typeof ErrorAnswer>['error']

/** An answer of 300 and above. */
type Answer = {
  status: number
  data: unknown
  /** What was asked. */
  url: string
  location?: string | undefined
}

/** What such an answer means for the user, in one sentence. */
export function problemOfAnswer(answer: Answer): Problem {
  const parsed = ErrorAnswer.safeParse(answer.data)
  return parsed.success
    ? problemOfSignalpost(answer, asOfItsSignal(answer, parsed.data.error))
    : problemOfStranger(answer)
}

/** Not every server has a code of its own for each thing that may be gone. */
function asOfItsSignal({ url }: Answer, error: SignalpostError): SignalpostError {
  const isOfSignal = /\/api\/v1\/signals\/[\w-]+/.test(url)
  return error.code === 'not_found' && isOfSignal ? { ...error, code: 'signal_not_found' } : error
}

/** Whether it was Signalpost that refused, and not something in front of it or in its place. */
export function isErrorOfSignalpost(data: unknown): boolean {
  return ErrorAnswer.safeParse(data).success
}

/** What to say when whatever answered is not Signalpost. */
export const NOT_SIGNALPOST =
  'No Signalpost answers at the server address: check the address of this connection, without anything after the host.'

/** What to say of an answer that is there, and that a newer or another server gives in a shape of its own. */
export const NOT_UNDERSTOOD =
  'The server has answered, but not as this integration expects: what was asked of it may be done. Update the server, or check the address of this connection.'

/** What no other data would mend: the step, the key or the server must be changed. */
const ofTheSetUp = new Map<string, string>([
  ['signal_not_found', 'This signal does not exist any more: choose another signal in this step.'],
  [
    'not_found',
    'Signalpost answers at the server address, but knows nothing of this call: enter the address without any page behind it, or update the server.',
  ],
])

/** What this run alone is about, so that the next one may well succeed. */
const ofTheRun = new Map<string, string>([
  ['too_many_waiting', 'Too many runs wait for their leads already.'],
  ['lead_not_found', 'There is no such lead, or it stands on a feed that this key may not see.'],
])

function problemOfSignalpost({ status }: Answer, error: SignalpostError): Problem {
  if (status >= 500 || status === 408)
    return { next: 'retry', message: `Signalpost cannot do this right now: ${told(error)}` }
  const broken = ofTheSetUp.get(error.code)
  if (broken !== undefined) return { next: 'repair', message: broken }
  const missing = ofTheRun.get(error.code)
  if (missing !== undefined) return { next: 'halt', message: missing }
  if (error.code === 'wrong_state') return { next: 'halt', message: told(error) }
  if (error.code === 'address_refused') return { next: 'repair', message: told(error) }
  switch (status) {
    case 401:
      return {
        next: 'reconnect',
        message: 'Signalpost does not accept this API key: reconnect with a key that works.',
      }
    case 403:
      return { next: 'repair', message: `This API key may not do that: ${told(error)}` }
    case 404:
    case 405:
    case 409:
      return { next: 'repair', message: `Signalpost cannot do this as things are: ${told(error)}` }
    case 413:
      return { next: 'halt', message: `The data are too large: ${told(error)}` }
    default:
      return { next: 'halt', message: `Signalpost cannot use the data: ${told(error)}` }
  }
}

/** The server's own words, which are written to be shown, as the end of a sentence. */
function told({ message, hint }: SignalpostError): string {
  const end = hint === undefined ? '' : ` (${withoutFullStop(hint)})`
  return `${withoutFullStop(message)}${end}.`
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/\.$/, '')
}

function problemOfStranger(answer: Answer): Problem {
  const { status } = answer
  if (status < 400) return { next: 'retry', message: problemOfRedirect(answer) }
  if (status >= 500) {
    return {
      next: 'retry',
      message: `The server cannot be reached right now: something in front of it answers ${status}.`,
    }
  }
  if (status === 401 || status === 403 || status === 407) {
    return {
      next: 'retry',
      message: `Something in front of Signalpost refuses Zapier's requests (${status}): let /api/v1 through there.`,
    }
  }
  if (status === 413) {
    return {
      next: 'halt',
      message:
        'Something in front of Signalpost refuses the data as too large: send fewer or shorter fields.',
    }
  }
  return { next: 'retry', message: NOT_SIGNALPOST }
}

function problemOfRedirect({ status, url, location }: Answer): string {
  const target = parseUrl(location ?? '')?.origin
  if (target === undefined) return NOT_SIGNALPOST
  if (target === parseUrl(url)?.origin)
    return `Something in front of Signalpost asks Zapier to sign in (${status}): let /api/v1 through there.`
  // Only the origin: the rest of a redirect may hold somebody's session.
  return `The server address leads on to ${target}: connect again with the address that Signalpost itself answers at.`
}
