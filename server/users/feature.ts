import { api } from '../../shared/contract/api'
import type { User } from '../../shared/contract/users'
import { getsLeads } from '../../shared/rights'
import type { Core } from '../core'
import { DAY_MS, MINUTE_MS } from '../durations'
import type { Feature, Worker } from '../feature'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import { repeatWork } from '../repeatWork'
import { changeUser, findUser, type UserDeps } from './changeUser'
import { createUser } from './createUser'
import { finishHandOvers, type HandOver, type HandOverDeps, passOn } from './handOverAll'
import { dayReader, isBeforeNoon, localDay, type Zoned, zoneAt, zoneChange } from './localDay'
import { type StoredUser, UserStore } from './store'

/** A user as far as leads are dealt: on which day it is for him, and how many he gets on it. */
export type Recipient = { id: string; name: string; day: string; dailyLeadLimit: number }

type UsersNeed = HandOver & { auth: Pick<UserDeps, 'changePassword' | 'claimEmail' | 'releaseEmail'> }

/** Who works here: names, time zones and daily limits. */
export function createUsers({ database, log, now }: Pick<Core, 'database' | 'log' | 'now'>) {
  const users = new UserStore(database)
  const background = new UserStore(database.background)
  const feature: Feature<UsersNeed> = {
    mount(routes, others) {
      mountUsers(routes, { users, now, handOver: others, ...others.auth })
    },
    workers: (handOver) => [handingOver({ users: background, handOver, log })],
  }
  return {
    ...feature,
    /** Those of the users who may see everybody's leads. */
    async findManagers(userIds: readonly string[]): Promise<Set<string>> {
      const found = [...(await background.find(userIds)).values()]
      return new Set(found.filter(({ role }) => role === 'owner').map(({ _id }) => _id))
    },
    /** Of all who work here. */
    listEmails: () => users.listEmails(),
    async findNames(userIds: readonly string[]): Promise<Map<string, string>> {
      return new Map([...(await users.find(userIds))].map(([id, { name }]) => [id, name]))
    },
    /** Has what came to users who were switched off meanwhile handed over. */
    passOn: (userIds: readonly string[]) => passOn({ users: background }, userIds),
    dayIn: (timeZone: string) => dayReader(timeZone),
    zoneChange: (user: Zoned, timeZone: string | undefined) => zoneChange(now(), user, timeZone),
    /** Which day it is for a user. */
    findDay: (userId: string) => findDay(users, userId, now()),
    /** All who get leads, with the day it is for each and the three before. */
    async listRecipients() {
      const at = now()
      const active = (await background.listActive()).filter(getsLeads)
      return active.map((user) => {
        const zone = zoneAt(at, user)
        const daysBefore = [1, 2, 3].map((days) => localDay(new Date(at.getTime() - days * DAY_MS), zone))
        return { ...recipientOf(user, at), daysBefore, isMorning: isBeforeNoon(at, zone) }
      })
    },
    /** Those of the users who get leads at this moment. */
    async findRecipients(userIds: readonly string[]): Promise<Map<string, Recipient>> {
      const found = [...(await background.find(userIds)).values()]
      const active = found.filter(getsLeads)
      return new Map(active.map((user) => [user._id, recipientOf(user, now())]))
    },
  }
}

async function findDay(users: UserStore, userId: string, at: Date) {
  const user = (await users.find([userId])).get(userId)
  return user ? { id: userId, day: recipientOf(user, at).day } : null
}

function handingOver({ log, ...deps }: HandOverDeps & Pick<Core, 'log'>): Worker {
  return repeatWork('handOvers', { run: () => finishHandOvers(deps), pauseMs: MINUTE_MS, log })
}

function mountUsers(routes: Routes, deps: UserDeps): void {
  const { users } = deps
  routes.answer(api.listUsers, ({ query: { limit, cursor } }) =>
    readPage(limit, { find: (rows) => users.list({ limit: rows, cursor }), present }),
  )
  routes.answer(api.createUser, async ({ body, caller }) =>
    present(await createUser(deps, { ...body, caller })),
  )
  routes.answer(api.getUser, async ({ params }) => present(await findUser(deps, params.userId)))
  routes.answer(api.changeUser, async ({ params, body, caller }) =>
    present(await changeUser(deps, { ...params, caller, patch: body })),
  )
}

function recipientOf(user: StoredUser, at: Date): Recipient {
  const zone = zoneAt(at, user)
  const { _id: id, name, dailyLeadLimit } = user
  return { id, name, day: localDay(at, zone), dailyLeadLimit }
}

function present({ _id: id, name, email, role, dailyLeadLimit, timeZone, isActive }: StoredUser): User {
  return { id, name, email, role, dailyLeadLimit, timeZone, isActive: isActive ?? true }
}
