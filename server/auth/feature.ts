import type { Core } from '../core'
import type { Feature } from '../feature'
import { accountsHolding, hasActiveUser } from './accountsHolding'
import { createAuthenticate } from './authenticate'
import { claimEmail } from './emails/claimEmail'
import { EmailStore } from './emails/emailStore'
import { InvitationStore } from './invitations/invitationStore'
import { mountInvitations } from './invitations/routes'
import { createMail } from './mail/createMail'
import { IdentityStore } from './oidc/identityStore'
import { mountOidc } from './oidc/routes'
import { ResetLinkStore } from './links/resetLinkStore'
import { mountLinks } from './links/routes'
import { AttemptStore } from './passwords/attemptStore'
import { changePassword, type PasswordChange } from './passwords/changePassword'
import { createPasswords } from './passwords/createPasswords'
import { prepareOwner } from './prepareOwner'
import { mountApiKeys, mountMe } from './routes'
import { mountSessions } from './sessions/routes'
import { createSessionCookie } from './sessions/sessionCookie'
import { SessionStore } from './sessions/sessionStore'
import { openSetup, type Setup } from './setup/openSetup'
import { SetupStore } from './setup/setupStore'
import { AuthStore, type ZoneChange } from './store'

type Today = { id: string; day: string }

type AuthNeeds = {
  users: { findDay: (userId: string) => Promise<Today | null>; zoneChange: ZoneChange }
  leads: { countPlaces: (days: readonly Today[]) => Promise<Map<string, number>> }
  workspace: { findName: () => Promise<string> }
}

type AuthCore = Pick<Core, 'database' | 'log' | 'now' | 'seal' | 'publicUrl' | 'settings' | 'limits'>

/** Who may call: users, their passwords, sessions and keys. */
export function createAuth(core: AuthCore) {
  const deps = makeDeps(core)
  const { authenticate } = deps
  let startKeyId: string | null = null
  const feature: Feature<AuthNeeds> = {
    prepare: () => prepareStores(core),
    mount(routes, others) {
      const mounted = { ...deps, ...askOthers(others), url: core.publicUrl }
      mountMe(routes, mounted)
      mountSessions(routes, mounted)
      mountOidc(routes, mounted)
      mountLinks(routes, mounted)
      mountInvitations(routes, mounted)
      mountApiKeys(routes, { ...deps, startKeyId: () => startKeyId })
    },
    removeOld: (at) => removeEnded(core, at),
    holdings: () => [accountsHolding(deps)],
  }
  return {
    ...feature,
    authenticate,
    ...ofUsers(deps, core),
    /** Makes sure that there is an owner and a key to begin with; says where the key lies. */
    async prepareOwner(): Promise<{ keyFile: string | null }> {
      const isShared = deps.mongodbUri !== undefined
      const prepared = await prepareOwner({ ...deps, isShared }, deps.apiKey)
      startKeyId = prepared.keyId
      return prepared
    },
    /** A way to become the first owner, as long as nobody is; the code itself only where it can be shown to a person. */
    openSetup: (canShow: boolean): Promise<Setup | null> => openSetup(deps, { canShow }),
  }
}

/** What other features do with users. */
function ofUsers(deps: ReturnType<typeof makeDeps>, { database }: Pick<AuthCore, 'database'>) {
  return {
    findUsers: (ids: readonly string[]) => deps.auth.findUsers(ids),
    /** Writes to the owners where the settings name a server for mail; nobody waits for it. */
    async mailOwners(letter: { subject: string; text: string }): Promise<void> {
      const { mail } = deps
      if (mail === null) return
      for (const to of await new AuthStore(database.background).listOwnerEmails())
        mail.send({ to, ...letter })
    },
    hasActiveUser: (emails: readonly string[]) => hasActiveUser(deps, emails),
    changePassword: (change: PasswordChange) => changePassword(deps, change),
    claimEmail: (claim: { email: string; userId: string }) => claimEmail(deps, claim),
    releaseEmail: (email: string, userId: string) => deps.emails.release(email, userId),
    /** Nobody calls as that user any more. */
    async endAccessOf(userId: string): Promise<void> {
      await deps.resetLinks.removeOf(userId)
      await deps.sessions.removeOf(userId)
      await deps.auth.removeKeysOf(userId)
    },
  }
}

function askOthers({ leads, users, workspace }: AuthNeeds) {
  return {
    findWorkspaceName: workspace.findName,
    zoneChange: users.zoneChange,
    async countToday(userId: string): Promise<number> {
      const today = await users.findDay(userId)
      return today === null ? 0 : ((await leads.countPlaces([today])).get(userId) ?? 0)
    },
  }
}

function makeDeps({ database, log, now, seal, settings, limits }: AuthCore) {
  const { publicUrl } = settings
  const auth = new AuthStore(database)
  const sessions = new SessionStore(database)
  const cookie = createSessionCookie(publicUrl)
  return {
    ...settings,
    auth,
    sessions,
    cookie,
    emails: new EmailStore(database),
    identities: new IdentityStore(database),
    attempts: new AttemptStore(database),
    setup: new SetupStore(database),
    invitations: new InvitationStore(database),
    resetLinks: new ResetLinkStore(database),
    mail: createMail({ ...settings, log }),
    passwords: createPasswords(limits.passwordCost),
    authenticate: createAuthenticate({ auth, sessions, cookie, publicUrl, log, now }),
    seal,
    now,
  }
}

async function prepareStores({ database, now }: AuthCore): Promise<void> {
  const auth = new AuthStore(database.background)
  await auth.prepare()
  await auth.addRoles()
  const emails = await auth.listEmails()
  const claimed = emails.map(({ email, userId }) => ({ _id: email, userId, claimedAt: now() }))
  await new EmailStore(database.background).addMissing(claimed)
  await new SessionStore(database.background).prepare()
}

async function removeEnded({ database }: AuthCore, at: Date): Promise<void> {
  await new SessionStore(database.background).removeExpired(at)
  await new AttemptStore(database.background).removeEnded(at)
  await new InvitationStore(database.background).removeExpired(at)
  await new ResetLinkStore(database.background).removeExpired(at)
}
