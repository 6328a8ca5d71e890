import { shellTexts } from '../texts/shell'

const words = shellTexts.problem

export type Failure = {
  /** 0 where nothing came back. */
  status: number
  code: string
  message: string
  hint: string | undefined
  details: Record<string, unknown>
}

export const OFFLINE: Failure = {
  status: 0,
  code: 'offline',
  message: words.unreachable,
  hint: words.unreachableHint,
  details: {},
}

export const TIMED_OUT: Failure = {
  status: 0,
  code: 'timed_out',
  message: words.timedOut,
  hint: words.timedOutHint,
  details: {},
}

/** Why a call gave no answer. */
export class CallError extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | undefined
  readonly details: Record<string, unknown>

  constructor({ status, code, message, hint, details }: Failure, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CallError'
    this.status = status
    this.code = code
    this.hint = hint
    this.details = details
  }
}

/** What the server said; a proxy on the way may have answered in a shape of its own. */
export async function explainFailure(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null)
  return explainAnswer(response.status, body)
}

export function explainAnswer(status: number, body: unknown): Failure {
  const unknown = {
    status,
    code: 'unreadable',
    message: words.unreadable(status),
    hint: words.unreadableHint,
    details: {},
  }
  if (!isRecord(body) || !isRecord(body.error)) return unknown
  const { code, message, hint, details } = body.error
  if (typeof code !== 'string' || typeof message !== 'string') return unknown
  return {
    status,
    code,
    message,
    hint: typeof hint === 'string' ? hint : undefined,
    details: isRecord(details) ? details : {},
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
