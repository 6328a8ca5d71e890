import { isIPv6 } from 'node:net'
import { AppError } from '../../../shared/errors'
import { MINUTE_MS } from '../../durations'
import { hashToken } from '../../secrets/token'
import type { AttemptStore } from './attemptStore'

const STRETCH_MS = 15 * MINUTE_MS

/**
 * Tries in a quarter of an hour: few for an account from one address, more for an address with all its accounts. The bound on
 * an account from everywhere is so high that nobody is locked out by a stranger who tries from one place.
 */
const TRIES_MAX = { accountAtAddress: 10, address: 50, account: 100 } as const

export type AttemptDeps = { attempts: AttemptStore; now: () => Date }

/** Counts a try before it is made, so that many at once are no way around; gives what forgets it once it succeeded. */
export async function countAttempt(
  { attempts, now }: AttemptDeps,
  { address, account }: { address: string; account: string },
): Promise<{ forget: () => Promise<void> }> {
  const at = now()
  const stretch = Math.floor(at.getTime() / STRETCH_MS)
  const endsAt = new Date((stretch + 1) * STRETCH_MS)
  const place = networkOf(address)
  const idOf = (...parts: string[]) => hashToken([String(stretch), ...parts].join('\n'))
  const ids = [idOf('pair', account, place), idOf('address', place), idOf('account', account)]
  const counts = await Promise.all(ids.map((id) => attempts.count(id, endsAt)))
  const [ofPair = 0, ofAddress = 0, ofAccount = 0] = counts
  const isTooMany =
    ofPair > TRIES_MAX.accountAtAddress || ofAddress > TRIES_MAX.address || ofAccount > TRIES_MAX.account
  if (isTooMany) {
    const retryAfterSeconds = Math.ceil((endsAt.getTime() - at.getTime()) / 1_000)
    throw new AppError('rate_limited', 'That was tried too often.', {
      hint: `Wait ${Math.ceil(retryAfterSeconds / 60)} minutes.`,
      details: { retryAfterSeconds },
    })
  }
  return { forget: () => attempts.takeBack(ids) }
}

/** Whoever has one address of IPv6 has its whole network. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
