import type { Acceptance } from '../../../shared/contract/invitations'
import { AppError } from '../../../shared/errors'
import { DAILY_LEAD_LIMIT_DEFAULT } from '../../../shared/limits'
import { hashToken } from '../../secrets/token'
import { claimEmail, type ClaimEmailDeps } from '../emails/claimEmail'
import type { Passwords } from '../passwords/createPasswords'
import { type AttemptDeps, countAttempt } from '../passwords/limitAttempts'
import { requireGoodPassword } from '../passwords/requireGoodPassword'
import type { AuthStore, StoredUser, ZoneChange } from '../store'
import { type InvitationStore, type StoredInvitation, userIdOf } from './invitationStore'

export type AcceptInvitationDeps = AttemptDeps &
  ClaimEmailDeps & {
    auth: Pick<AuthStore, 'findUser' | 'findUserByEmail' | 'claimUser' | 'ensureUser'>
    invitations: InvitationStore
    passwords: Passwords
    zoneChange: ZoneChange
  }

/**
 * Of several who accept the same invitation at once one becomes the user. It is used up last, so that one who is killed has either
 * become the user or may do it again. One that is withdrawn in the very moment in which it is used counts as used.
 */
export async function acceptInvitation(
  deps: AcceptInvitationDeps,
  { token, name, password, timeZone, address }: Acceptance & { address: string },
): Promise<StoredUser> {
  const { invitations, passwords } = deps
  const attempt = await countAttempt(deps, { address, account: `invitation\n${address}` })
  const { email } = await findOpen(deps, token)
  await attempt.forget()
  requireGoodPassword(password, { name, email })
  const hash = await passwords.hash(password)
  // To hash takes a while, in which it may have been withdrawn.
  const invitation = await findOpen(deps, token)
  const user = await becomeUser(deps, { invitation, name, hash, timeZone })
  await invitations.take(invitation._id)
  if (user?.password?.hash === hash) return user
  throw unknownInvitation()
}

async function findOpen(
  { invitations, now }: Pick<AcceptInvitationDeps, 'invitations' | 'now'>,
  token: string,
): Promise<StoredInvitation> {
  const invitation = await invitations.find(hashToken(token), now())
  if (!invitation) throw unknownInvitation()
  return invitation
}

type Joining = { invitation: StoredInvitation; name: string; hash: string; timeZone: string | undefined }

/** Who is the user then: somebody with another password where others were faster. */
async function becomeUser(
  deps: AcceptInvitationDeps,
  { invitation, name, hash, timeZone }: Joining,
): Promise<StoredUser | null> {
  const { auth, now, zoneChange } = deps
  const { _id: byInvitation, email, role } = invitation
  const at = now()
  const known = await auth.findUserByEmail(email)
  const change = { name, role, byInvitation, password: { hash, changedAt: at } }
  if (known) {
    return (await auth.claimUser(known._id, { ...change, ...zoneChange(known, timeZone) })) ?? known
  }
  const user: StoredUser = {
    _id: userIdOf(invitation),
    ...change,
    email,
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    dailyLeadLimit: DAILY_LEAD_LIMIT_DEFAULT,
    isActive: true,
    createdAt: at,
  }
  await claimEmail(deps, { email, userId: user._id })
  await auth.ensureUser(user)
  return auth.findUser(user._id)
}

function unknownInvitation(): AppError {
  return new AppError('invitation_not_found', 'This invitation was used or withdrawn, or its time is over.', {
    hint: 'Ask for a new one.',
  })
}
