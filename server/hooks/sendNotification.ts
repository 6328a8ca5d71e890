import { AppError } from '../../shared/errors'
import type { EntryNotification } from '../../shared/contract/hooks'
import type { Seal } from '../secrets/seal'
import { type PostPatience, type PostResult, postTo } from '../outgoing/postTo'
import { resolveAddress, type ResolveDeps } from '../outgoing/resolveAddress'
import { signNotification } from './signNotification'
import type { StoredAttempt, StoredHook } from './store'

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
  { id, notification }: { id: string; notification: EntryNotification },
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
): Promise<PostResult> {
  const headers = signNotification(seal, hook, message)
  if (headers === null) {
    return notSent('The secret cannot be read: it was kept with another SIGNALPOST_SECRET.')
  }
  try {
    const target = await resolveAddress(resolving, hook.url)
    const { patience } = resolving
    return await postTo(target, { headers, body: message.body, patience, signal })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return notSent(error.message)
  }
}

function notSent(error: string): PostResult {
  return { status: null, error, answer: '' }
}
