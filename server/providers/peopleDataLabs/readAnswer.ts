import { z } from 'zod'
import type { JsonAnswer } from '../../outgoing/sendJson'
import type { ProviderAnswer } from '../provider'

const Told = z.object({ error: z.object({ message: z.string() }) })
const MESSAGE_LENGTH_MAX = 200
/** Its limits are counted by the minute, and it sends no `Retry-After`. */
const RATE_MS = 60_000
const AWAY_MS = 60_000

/** What an answer means, whatever is in it; `read` gives null where it holds nobody that is of use. */
export function readAnswer<Found>(
  { status, error, answer }: JsonAnswer,
  read: (body: unknown) => Found | null | 'invalid',
): ProviderAnswer<Found> {
  const body = parse(answer)
  if (status === null) return { kind: 'retry_at', afterMs: AWAY_MS, message: error ?? 'It did not answer.' }
  if (status === 200) {
    const found = read(body)
    if (found === null) return { kind: 'no_match' }
    if (found !== 'invalid') return { kind: 'match', found }
    return { kind: 'invalid_answer', message: 'It answered something else than it says it does.' }
  }
  // 400: these identifiers are none that it can look somebody up by.
  if (status === 404 || status === 400) return { kind: 'no_match' }
  const message = `It answered ${status}${said(body)}`
  if (status === 402) return { kind: 'out_of_credit', message }
  if (status === 401 || status === 403) return { kind: 'bad_key', message }
  if (status === 429) return { kind: 'retry_at', afterMs: RATE_MS, message }
  if (status >= 500 || status === 408) return { kind: 'retry_at', afterMs: AWAY_MS, message }
  return { kind: 'invalid_answer', message }
}

function said(body: unknown): string {
  const told = Told.safeParse(body)
  return told.success ? `: ${told.data.error.message.slice(0, MESSAGE_LENGTH_MAX)}` : '.'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
