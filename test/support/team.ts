import { SCOPES } from '../../shared/contract/scopes'
import { createPasswords } from '../../server/auth/passwords/createPasswords'
import { makeId } from '../../server/ids'
import { hashToken, makeToken } from '../../server/secrets/token'
import { clock } from './clock'
import { Browser, PASSWORD } from './people'
import { post, request, type Answer, type TestApp } from './startApp'
import { importPeople, importRows } from './directory'

/** What is a user's, and what is everybody's, by the names that calls give their parameters. */
export type Belongings = Record<
  | 'userId'
  | 'signalId'
  | 'entryId'
  | 'leadId'
  | 'changeId'
  | 'hookId'
  | 'keyId'
  | 'sessionId'
  | 'personId'
  | 'companyId'
  | 'exclusionId'
  | 'contactedId'
  | 'runId'
  | 'invitationId',
  string
>

export type Member = {
  id: string
  key: string
  /** Calls with a key that has all scopes. */
  call: (method: string, path: string, body?: unknown) => Promise<Answer>
  browse: () => Promise<Browser>
}

const PASSWORDS = createPasswords({ memoryKib: 8, passes: 1 })

type Documents = { _id: string; [field: string]: unknown }

/** A user with a key of all scopes and a password. */
export async function addMember(app: TestApp, name: string, role: string): Promise<Member> {
  const { auth } = app.stores
  const email = `${name}@acme.example`
  const { body } = await app.call('POST', '/users', { name, email, timeZone: 'UTC' })
  const users = app.database.connection.collection<Documents>('users')
  await users.updateOne({ _id: body.id }, { $set: { role } })
  const hash = await PASSWORDS.hash(PASSWORD)
  await auth.claimUser(body.id, { password: { hash, changedAt: clock.now() } })
  const key = makeToken('apiKey')
  await auth.putKey({
    _id: makeId('key', clock.now()),
    hash: hashToken(key),
    name,
    scopes: [...SCOPES],
    userId: body.id,
    createdAt: clock.now(),
  })
  return {
    id: body.id,
    key,
    call: (method, path, sent) =>
      ask(`${app.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      }),
    async browse() {
      const browser = new Browser(app)
      await browser.signIn(email)
      return browser
    },
  }
}

/** A stream of events has no end that anybody could wait for. */
async function ask(url: string, init: RequestInit): Promise<Answer> {
  if (!url.endsWith('/events')) return request(url, init)
  const { status, headers, body } = await fetch(url, init)
  await body?.cancel()
  return { status, headers, body: '', text: '' }
}

/** One of everything for a user, whatever the role: made by the owner, and then given away. */
export async function giveBelongings(
  app: TestApp,
  user: Member,
  shared: Pick<
    Belongings,
    'personId' | 'companyId' | 'exclusionId' | 'contactedId' | 'runId' | 'invitationId'
  >,
): Promise<Belongings> {
  const collection = (name: string) => app.database.connection.collection<Documents>(name)
  const { body: signal } = await app.call('POST', '/signals', { name: 'A', label: 'A', target: 'people' })
  const entry = await post(signal.webhookUrl, { email: `${user.id}@acme.example` })
  await collection('signals').updateOne(
    { _id: signal.id },
    { $set: { ownerId: user.id, recipients: [user.id] } },
  )
  const lead = await collection('leads').findOne({})
  const leadId = makeId('led', clock.now())
  await collection('leads').insertOne({
    ...lead,
    _id: leadId,
    userId: user.id,
    order: leadId,
    status: 'new',
    version: 1,
  })
  const changed = await app.call('POST', '/leads/changes', {
    leadIds: [leadId],
    change: { status: 'approved' },
  })
  await collection('lead_changes').updateOne({ _id: changed.body.id }, { $set: { userId: user.id } })
  const { body: hook } = await app.call('POST', '/hooks', {
    url: 'http://127.0.0.1:9/hook',
    event: 'entry.received',
  })
  await collection('hooks').updateOne({ _id: hook.id }, { $set: { ownerId: user.id } })
  const { body: key } = await user.call('POST', '/api-keys', { name: 'Theirs', scopes: ['signals:read'] })
  const { body: sessions } = await (await user.browse()).call('GET', '/sessions')
  return {
    ...shared,
    userId: user.id,
    signalId: signal.id,
    entryId: entry.body.id,
    leadId,
    changeId: changed.body.id,
    hookId: hook.id,
    keyId: key.id,
    sessionId: sessions.items[0].id,
  }
}

/** A lead, and what belongs to nobody. */
export async function buildShared(app: TestApp): Promise<Parameters<typeof giveBelongings>[2]> {
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example', company_name: 'Acme' }])
  const { body: signal } = await app.call('POST', '/signals', { name: 'A', label: 'A', target: 'people' })
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.call('POST', `/signals/${signal.id}/refresh`)
  await app.call('POST', `/signals/${signal.id}/save`)
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.work('runs')
  const first = async (path: string) => (await app.call('GET', path)).body.items[0].id
  const { body: run } = await app.call('POST', '/runs')
  await importRows(app, '/contacted/import', [{ email: 'zoe@acme.example' }])
  const { body: exclusion } = await app.call('POST', '/exclusions', { email: 'eve@acme.example' })
  return {
    personId: await first('/directory/people'),
    companyId: await first('/directory/companies'),
    exclusionId: exclusion.id,
    contactedId: await first('/contacted'),
    runId: run.id,
    invitationId: 'inv_none',
  }
}
