import type { Core } from '../core'
import type { Feature } from '../feature'
import { createAuthenticate } from './authenticate'
import { prepareOwner } from './prepareOwner'
import { mountMe } from './routes'
import { AuthStore } from './store'

/** Who may call: users and their keys. */
export function createAuth({ database, now, settings }: Pick<Core, 'database' | 'now' | 'settings'>) {
  const auth = new AuthStore(database)
  const feature: Feature<unknown> = {
    async prepare() {
      const background = new AuthStore(database.background)
      await background.prepare()
      await background.addRoles()
    },
    mount(routes) {
      mountMe(routes, settings)
    },
  }
  return {
    ...feature,
    authenticate: createAuthenticate(auth),
    /** Those of the ids that users have. */
    findUserIds: (ids: string[]) => auth.findUserIds(ids),
    /** Makes sure that there is an owner and a key to begin with; says where the key lies. */
    prepareOwner: () =>
      prepareOwner(
        { auth, now, dataDir: settings.dataDir, isShared: settings.mongodbUri !== undefined },
        settings.apiKey,
      ),
  }
}
