import type { Acceptance } from '../../../shared/contract/invitations'
import { AppError } from '../../../shared/errors'
import { DAILY_LEAD_LIMIT_DEFAULT } from '../../../shared/limits'
import { makeId } from '../../ids'
import { hashToken } from '../../secrets/token'
import { claimEmail, type ClaimEmailDeps } from '../emails/claimEmail'
import type { Passwords } from '../passwords/createPasswords'
import { type AttemptDeps, countAttempt } from '../passwords/limitAttempts'
import { requireGoodPassword } from '../passwords/requireGoodPassword'
import type { AuthStore, StoredUser } from '../store'
import type { InvitationStore, StoredInvitation } from './invitationStore'

export type AcceptInvitationDeps = AttemptDeps &
  ClaimEmailDeps & {
    auth: Pick<AuthStore, 'findUserByEmail' | 'claimUser' | 'ensureUser'>
    invitations: InvitationStore
    passwords: Passwords
  }

/** Of several who accept the same invitation at once one becomes the user. */
export async function acceptInvitation(
  deps: AcceptInvitationDeps,
  { token, name, password, address }: Acceptance & { address: string },
): Promise<StoredUser> {
  const { invitations, passwords, now } = deps
  const attempt = await countAttempt(deps, { address, account: `invitation\n${address}` })
  const invitation = await invitations.find(hashToken(token), now())
  if (!invitation) throw unknownInvitation()
  await attempt.forget()
  requireGoodPassword(password, { name, email: invitation.email })
  const hash = await passwords.hash(password)
  if (!(await invitations.take(invitation._id))) throw unknownInvitation()
  return becomeUser(deps, { invitation, name, hash })
}

async function becomeUser(
  deps: AcceptInvitationDeps,
  { invitation, name, hash }: { invitation: StoredInvitation; name: string; hash: string },
): Promise<StoredUser> {
  const { auth, now } = deps
  const { email, role } = invitation
  const at = now()
  const known = await auth.findUserByEmail(email)
  const change = { name, role, password: { hash, changedAt: at } }
  if (known) {
    const claimed = await auth.claimUser(known._id, change)
    if (claimed) return claimed
    throw new AppError('user_exists', `There is a user with the address ${email} already.`)
  }
  const user: StoredUser = {
    _id: makeId('usr', at),
    ...change,
    email,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dailyLeadLimit: DAILY_LEAD_LIMIT_DEFAULT,
    isActive: true,
    createdAt: at,
  }
  await claimEmail(deps, { email, userId: user._id })
  await auth.ensureUser(user)
  return user
}

function unknownInvitation(): AppError {
  return new AppError('invitation_not_found', 'This invitation was used or withdrawn, or its time is over.', {
    hint: 'Ask for a new one.',
  })
}
