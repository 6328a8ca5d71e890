import type { Core } from '../core'
import type { Feature } from '../feature'
import { createAuthenticate } from './authenticate'
import { prepareOwner } from './prepareOwner'
import { mountApiKeys, mountMe } from './routes'
import { AuthStore } from './store'

type Today = { id: string; day: string }

type AuthNeeds = {
  users: { findDay: (userId: string) => Promise<Today | null> }
  leads: { countPlaces: (days: readonly Today[]) => Promise<Map<string, number>> }
}

/** Who may call: users and their keys. */
export function createAuth(core: Pick<Core, 'database' | 'log' | 'now' | 'settings'>) {
  const { database, log, now, settings } = core
  const auth = new AuthStore(database)
  let startKeyId: string | null = null
  const feature: Feature<AuthNeeds> = {
    async prepare() {
      const background = new AuthStore(database.background)
      await background.prepare()
      await background.addRoles()
    },
    mount(routes, { leads, users }) {
      mountMe(routes, {
        ...settings,
        async countToday(userId) {
          const today = await users.findDay(userId)
          return today === null ? 0 : ((await leads.countPlaces([today])).get(userId) ?? 0)
        },
      })
      mountApiKeys(routes, { auth, now, startKeyId: () => startKeyId })
    },
  }
  return {
    ...feature,
    authenticate: createAuthenticate({ auth, log, now }),
    /** Those of the ids that users have. */
    findUserIds: (ids: string[]) => auth.findUserIds(ids),
    endKeysOf: (userId: string) => auth.removeKeysOf(userId),
    /** Makes sure that there is an owner and a key to begin with; says where the key lies. */
    async prepareOwner(): Promise<{ keyFile: string | null }> {
      const { dataDir, mongodbUri, apiKey } = settings
      const prepared = await prepareOwner({ auth, now, dataDir, isShared: mongodbUri !== undefined }, apiKey)
      startKeyId = prepared.keyId
      return prepared
    },
  }
}
