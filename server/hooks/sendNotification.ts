import { AppError } from '../../shared/errors'
import type { Notification } from '../../shared/contract/notifications'
import type { Seal } from '../secrets/seal'
import { type PostPatience, postTo } from '../outgoing/postTo'
import { resolveAddress, type ResolveDeps } from '../outgoing/resolveAddress'
import { keepRequest } from './keepRequest'
import { signNotification } from './signNotification'
import type { StoredAttempt, StoredHook } from './store'

/** What is kept of an answer, to be shown. */
const ANSWER_BYTES_MAX = 4_096
const ANSWER_LENGTH_MAX = 500

type Outcome = Pick<StoredAttempt, 'status' | 'error' | 'answer' | 'request'>

export type SendDeps = ResolveDeps & {
  seal: Seal
  patience: PostPatience
  now: () => Date
  signal?: AbortSignal | undefined
}

/** One attempt: the address is checked anew, since a name may lead elsewhere than when the hook was made. */
export async function sendNotification(
  deps: SendDeps,
  hook: StoredHook,
  { id, notification }: { id: string; notification: Notification },
): Promise<StoredAttempt> {
  const at = deps.now()
  const startedMs = performance.now()
  const result = await post(deps, hook, { id, body: JSON.stringify(notification), at })
  return { at, durationMs: Math.round(performance.now() - startedMs), ...result }
}

async function post(
  { seal, signal, ...resolving }: SendDeps,
  hook: StoredHook,
  message: { id: string; body: string; at: Date },
): Promise<Outcome> {
  const headers = signNotification(seal, hook, message)
  if (headers === null) {
    return notSent('The secret cannot be read: it was kept with another SIGNALPOST_SECRET.')
  }
  try {
    const target = await resolveAddress(resolving, hook.url)
    const { patience } = resolving
    const answerBytesMax = ANSWER_BYTES_MAX
    const result = await postTo(target, { headers, body: message.body, patience, answerBytesMax, signal })
    const { status, error, answer } = result
    const request = keepRequest(headers, message.body)
    return { status, error, answer: answer.slice(0, ANSWER_LENGTH_MAX).toWellFormed(), request }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return notSent(error.message)
  }
}

function notSent(error: string): Outcome {
  return { status: null, error, answer: '', request: null }
}
