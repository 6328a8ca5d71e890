import { AppError } from '../../../shared/errors'
import { MINUTE_MS } from '../../durations'
import type { AuthStore } from '../store'
import type { EmailStore } from './emailStore'

/** For so long somebody who was given an address may still be about to become a user. */
const CLAIM_MS = MINUTE_MS

export type ClaimEmailDeps = {
  auth: Pick<AuthStore, 'findUser'>
  emails: Pick<EmailStore, 'claim' | 'takeOver'>
  now: () => Date
}

/** Before a user is written with an address: two who are written at once cannot both have it. Throws where it is another's. */
export async function claimEmail(
  { auth, emails, now }: ClaimEmailDeps,
  { email, userId }: { email: string; userId: string },
): Promise<void> {
  const claim = { _id: email, userId, claimedAt: now() }
  const held = await emails.claim(claim)
  if (held.userId === userId) return
  const holder = await auth.findUser(held.userId)
  // By how much it differs: under a clock that was ahead it may have been given tomorrow.
  const isFresh = Math.abs(now().getTime() - held.claimedAt.getTime()) < CLAIM_MS
  // A process may have ended between the two writes, or after a user was given another address.
  if (holder?.email !== email && !isFresh && (await emails.takeOver(held, claim))) return
  throw new AppError('user_exists', `There is a user with the address ${email} already.`)
}
