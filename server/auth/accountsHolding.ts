import type { Held, Holding } from '../individual'
import type { EmailStore } from './emails/emailStore'
import type { InvitationStore } from './invitations/invitationStore'
import type { IdentityStore } from './oidc/identityStore'
import type { AuthStore, StoredUser } from './store'

type Deps = {
  auth: Pick<AuthStore, 'findUserByEmail' | 'emptyUser'>
  emails: Pick<EmailStore, 'release'>
  identities: Pick<IdentityStore, 'removeOf'>
  invitations: Pick<InvitationStore, 'findFor' | 'take'>
}

/** Those whose time is over too. */
const EVER = new Date(0)

/** Invitations go, and who works here no longer is left without name and address: the id stands in what others read. */
export function accountsHolding(deps: Deps): Holding {
  const { invitations } = deps
  return {
    part: 'accounts',
    async *find({ emails }) {
      for (const email of emails) {
        const user = await deps.auth.findUserByEmail(email)
        if (user) yield describe(user)
        const invitation = await invitations.findFor(email, EVER)
        if (invitation === null) continue
        const { _id: id, role, expiresAt } = invitation
        yield { kind: 'invitations', id, data: { email, role, expiresAt } }
      }
    },
    async remove({ emails }) {
      let removed = 0
      for (const email of emails) {
        const invitation = await invitations.findFor(email, EVER)
        if (invitation !== null && (await invitations.take(invitation._id))) removed += 1
        if (await removeUser(deps, email)) removed += 1
      }
      return removed
    },
  }
}

/** Whether one of the addresses is that of somebody who works here. */
export async function hasActiveUser(
  { auth }: { auth: Pick<AuthStore, 'findUserByEmail'> },
  emails: readonly string[],
): Promise<boolean> {
  for (const email of emails) {
    const user = await auth.findUserByEmail(email)
    if (user && user.isActive !== false) return true
  }
  return false
}

async function removeUser({ auth, emails, identities }: Deps, email: string): Promise<boolean> {
  const user = await auth.findUserByEmail(email)
  // Somebody who was switched on again meanwhile is asked to be switched off first, like anybody.
  if (user?.isActive !== false) return false
  await identities.removeOf(user._id)
  await auth.emptyUser(user._id)
  await emails.release(email, user._id)
  return true
}

function describe({ _id: id, name, email, role, isActive = true, createdAt }: StoredUser): Held {
  return { kind: 'users', id, data: { name, email, role, isActive, createdAt } }
}
