import { AppError } from '../../../shared/errors'
import { DAILY_LEAD_LIMIT_DEFAULT, NAME_LENGTH_MAX } from '../../../shared/limits'
import type { Role } from '../../../shared/contract/me'
import { Name } from '../../../shared/contract/name'
import { makeId } from '../../ids'
import { claimEmail, type ClaimEmailDeps } from '../emails/claimEmail'
import { type InvitationStore, type StoredInvitation, userIdOf } from '../invitations/invitationStore'
import type { AuthStore, StoredUser } from '../store'
import type { Claims } from './connectIssuer'
import type { IdentityStore } from './identityStore'

/** What somebody becomes whose domain lets him in without an invitation. */
const ROLE_OF_DOMAIN: Role = 'member'

export type FindOrMakeUserDeps = ClaimEmailDeps & {
  auth: Pick<AuthStore, 'findUser' | 'findUserByEmail' | 'ensureUser' | 'claimUser' | 'giveRole'>
  identities: IdentityStore
  invitations: Pick<InvitationStore, 'findFor' | 'take'>
}

type Somebody = { issuer: string; allowedDomains: readonly string[]; claims: Claims }

/**
 * Whose account it is: by issuer and subject, and the first time by an address that the issuer has verified and that is known or
 * let in here.
 */
export async function findOrMakeUser(
  deps: FindOrMakeUserDeps,
  { issuer, allowedDomains, claims }: Somebody,
): Promise<StoredUser> {
  const identity = { issuer, subject: claims.sub }
  const userId = await deps.identities.findUserId(identity)
  const linked = userId === null ? null : await deps.auth.findUser(userId)
  if (linked) {
    requireActive(linked)
    return useInvitation(deps, linked)
  }
  const { email, email_verified: isVerified } = claims
  if (email === undefined || isVerified !== true)
    throw notInvited('Your e-mail address is not verified there.')
  const known = await deps.auth.findUserByEmail(email)
  if (known) requireActive(known)
  // Whoever has a password was let in before; a user without one may have been made by a key, which lets nobody in.
  if (known?.password) {
    await deps.identities.link(identity, known._id, deps.now())
    return known
  }
  const invitation = await deps.invitations.findFor(email, deps.now())
  const user = await letIn(deps, {
    known,
    email,
    name: claims.name ?? email,
    allowedDomains,
    invitation,
  })
  await deps.identities.link(identity, user._id, deps.now())
  // Last, so that one who is killed may do it again.
  if (invitation) await deps.invitations.take(invitation._id)
  return user
}

/**
 * Who is in already gets the role of a new invitation. One that was used, and that a kill left open, gives it no second time, and
 * none makes less of an owner.
 */
async function useInvitation(
  { auth, invitations, now }: FindOrMakeUserDeps,
  user: StoredUser,
): Promise<StoredUser> {
  const invitation = user.email === null ? null : await invitations.findFor(user.email, now())
  if (!invitation) return user
  const { _id: byInvitation, role } = invitation
  const changed = user.role === 'owner' ? null : await auth.giveRole(user._id, { role, byInvitation })
  await invitations.take(byInvitation)
  return changed ?? user
}

type Newcomer = {
  known: StoredUser | null
  email: string
  name: string
  allowedDomains: readonly string[]
  invitation: StoredInvitation | null
}

async function letIn(
  deps: FindOrMakeUserDeps,
  { known, email, name, allowedDomains, invitation }: Newcomer,
): Promise<StoredUser> {
  const { auth, now } = deps
  const at = now()
  const isOfDomain = allowedDomains.includes(email.slice(email.lastIndexOf('@') + 1))
  if (!invitation && !isOfDomain) throw notInvited('Nobody has invited you here.')
  const user: StoredUser = known ?? {
    _id: invitation ? userIdOf(invitation) : makeId('usr', at),
    name: Name.catch(email).parse(name.slice(0, NAME_LENGTH_MAX)),
    email,
    role: ROLE_OF_DOMAIN,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dailyLeadLimit: DAILY_LEAD_LIMIT_DEFAULT,
    isActive: true,
    createdAt: at,
  }
  await claimEmail(deps, { email, userId: user._id })
  const given = invitation ? { role: invitation.role, byInvitation: invitation._id } : { role: user.role }
  await auth.ensureUser({ ...user, ...given })
  // With a password, set meanwhile, it stays as it is.
  return (await auth.claimUser(user._id, given)) ?? (await auth.findUser(user._id)) ?? user
}

function requireActive(user: StoredUser): StoredUser {
  if (user.isActive === false) throw notInvited('Your account is switched off.')
  return user
}

function notInvited(message: string): AppError {
  return new AppError('not_invited', message, { hint: 'Ask an owner of the workspace.' })
}
