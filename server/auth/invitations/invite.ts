import type { NewInvitation } from '../../../shared/contract/invitations'
import { AppError } from '../../../shared/errors'
import { INVITATION_DAYS, INVITATIONS_MAX } from '../../../shared/limits'
import { DAY_MS } from '../../durations'
import { makeId } from '../../ids'
import { hashToken, makeToken } from '../../secrets/token'
import type { AuthStore } from '../store'
import type { InvitationStore, StoredInvitation } from './invitationStore'

export type InviteDeps = {
  auth: Pick<AuthStore, 'findUserByEmail'>
  invitations: InvitationStore
  now: () => Date
}

/** The token is told here and never again. Whoever is a user without a password can be invited too. */
export async function invite(
  { auth, invitations, now }: InviteDeps,
  { email, role }: NewInvitation,
): Promise<{ invitation: StoredInvitation; token: string }> {
  const known = await auth.findUserByEmail(email)
  if (known?.password || known?.isActive === false) {
    throw new AppError('user_exists', `There is a user with the address ${email} already.`, {
      hint: known.isActive === false ? 'Switch that one on again.' : 'A reset link sets a new password.',
    })
  }
  const at = now()
  if ((await invitations.list({ at, limit: INVITATIONS_MAX })).length >= INVITATIONS_MAX) {
    throw new AppError('wrong_state', `There are ${INVITATIONS_MAX} open invitations already.`, {
      hint: 'Withdraw some.',
    })
  }
  const token = makeToken('invitation')
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY_MS)
  const invitation = { _id: makeId('inv', at), hash: hashToken(token), email, role, expiresAt }
  await invitations.put(invitation)
  return { invitation, token }
}
