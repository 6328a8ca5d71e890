import { parseJson } from '../../shared/parseJson'
import type { JsonAnswer } from '../outgoing/sendJson'
import type { ProviderAnswer } from './provider'

/** Those of which limits are known are counted by the minute or the second, and tell no time to come back. */
const RETRY_MS = 60_000
const MESSAGE_LENGTH_MAX = 200

/** How a provider says that it tells nothing. */
export type Dialect = {
  /** What its statuses mean, beside those that mean the same everywhere. */
  meanings: Readonly<Record<number, 'no_match' | 'retry_at' | 'out_of_credit' | 'bad_key'>>
  /** The error that a body holds, with the status that the body itself gives it; null: it is none. */
  errorIn: (body: unknown) => { status: number | null; message: string } | null
}

/** What an answer means, whatever is in it; `read` gives null where it holds nobody that is of use. */
export function readAnswer<Found>(
  dialect: Dialect,
  { status: sent, error, answer }: JsonAnswer,
  read: (body: unknown) => Found | null | 'invalid',
): ProviderAnswer<Found> {
  if (sent === null) return unanswered(error ?? 'It did not answer.')
  const body = parseJson(answer)
  const told = dialect.errorIn(body)
  if (sent === 200 && told === null) {
    const found = read(body)
    if (found === null) return { kind: 'no_match' }
    if (found !== 'invalid') return { kind: 'match', found }
    return { kind: 'invalid_answer', message: 'It answered something else than it says it does.' }
  }
  // An error may come with 200.
  const status = sent === 200 ? (told?.status ?? sent) : sent
  const kind = dialect.meanings[status]
  if (kind === 'no_match') return { kind }
  const said = told?.message.slice(0, MESSAGE_LENGTH_MAX) ?? ''
  const message = `It answered ${status}${said === '' ? '.' : `: ${said}`}`
  if (kind === undefined)
    return status >= 500 || status === 408 ? unanswered(message) : { kind: 'invalid_answer', message }
  return kind === 'retry_at' ? { kind, afterMs: RETRY_MS, message } : { kind, message }
}

function unanswered(message: string) {
  return { kind: 'retry_at', afterMs: RETRY_MS, message, isUnanswered: true } as const
}
