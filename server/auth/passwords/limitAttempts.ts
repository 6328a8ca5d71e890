import { isIPv6 } from 'node:net'
import { AppError } from '../../../shared/errors'
import { MINUTE_MS } from '../../durations'
import { hashToken } from '../../secrets/token'
import type { AttemptStore, Bound } from './attemptStore'

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
  const bounds = [
    { _id: idOf('pair', account, place), triesMax: TRIES_MAX.accountAtAddress },
    { _id: idOf('address', place), triesMax: TRIES_MAX.address },
    { _id: idOf('account', account), triesMax: TRIES_MAX.account },
  ]
  // Not even counted: who goes on from one place brings an account no nearer to its bound for everybody else.
  const isTooMany =
    bounds.some(({ _id }) => attempts.isUsedUp(_id)) ||
    (await Promise.all(bounds.map((bound) => isAbove(attempts, bound, endsAt)))).includes(true)
  if (isTooMany) throw tooMany(endsAt.getTime() - at.getTime())
  return { forget: () => attempts.takeBack(bounds.map(({ _id }) => _id)) }
}

async function isAbove(attempts: AttemptStore, bound: Bound, endsAt: Date): Promise<boolean> {
  return (await attempts.count(bound, endsAt)) > bound.triesMax
}

function tooMany(waitMs: number): AppError {
  const retryAfterSeconds = Math.ceil(waitMs / 1_000)
  return new AppError('rate_limited', 'That was tried too often.', {
    hint: `Wait ${Math.ceil(retryAfterSeconds / 60)} minutes.`,
    details: { retryAfterSeconds },
  })
}

/** Whoever has one address of IPv6 has its whole network. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
