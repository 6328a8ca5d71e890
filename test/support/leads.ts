import { clock } from './clock'
import type { BuiltSignal } from './signals'
import { post, type TestApp } from './startApp'

/** Sends an entry, has its leads made, and reads what became of it. */
export async function sendEntry(app: TestApp, { webhookUrl }: BuiltSignal, payload: unknown): Promise<any> {
  const { body } = await post(webhookUrl, payload)
  await app.work('runs')
  return readEntry(app, body.id)
}

export async function readEntry(app: TestApp, entryId: string): Promise<any> {
  return (await app.call('GET', `/entries/${entryId}`)).body
}

/** The leads that an entry gave. */
export async function readLeads(app: TestApp, { leadIds }: { leadIds: string[] }): Promise<any[]> {
  return Promise.all(leadIds.map(async (id) => (await app.call('GET', `/leads/${id}`)).body))
}

/** A user beside the owner: there is no call yet that makes one. */
export async function addUser(app: TestApp, user: { id: string } & Record<string, unknown>): Promise<string> {
  const { id, ...others } = user
  const users = app.database.connection.collection<{ _id: string; [field: string]: unknown }>('users')
  await users.insertOne({
    _id: id,
    name: id,
    email: null,
    role: 'member',
    timeZone: 'UTC',
    dailyLeadLimit: 50,
    createdAt: clock.now(),
    ...others,
  })
  return id
}
