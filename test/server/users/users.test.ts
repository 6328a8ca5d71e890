import { AuthStore } from '../../../server/auth/store'
import { connectServer } from '../../../server/cli/connectServer'
import { callTool } from '../../support/callTool'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { addMember } from '../../support/team'
import { buildLiveSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

const tool = (...given: string[]) =>
  callTool(['user', ...given], connectServer({ url: app.url, dataDir: '/nowhere', apiKey: app.apiKey }))

const ADA = { full_name: 'Ada Lovelace', email: 'ada@acme.example', company_name: 'Acme' }

/** A key of that user's, whose own calls no test needs. */
async function keyOf(userId: string): Promise<string> {
  const { body } = await app.call('POST', '/api-keys', { name: 'Theirs', scopes: ['users:read'] })
  const stored = await app.stores.auth.findKey(body.id)
  if (!stored) throw new Error('The key was not made')
  await app.stores.auth.putKey({ ...stored, userId })
  return body.key
}

const me = (key: string) => request(`${app.url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })

test('users are added and listed by the tool', async () => {
  const added = await tool(
    'add',
    'Grace',
    '--email',
    'Grace@navy.example',
    '--limit',
    '5',
    '--time-zone',
    'UTC',
  )
  const listed = await tool('list')

  expect(added).toMatchObject({ exitCode: 0, noted: 'Added Grace, member, with 5 leads a day in UTC:' })
  expect(added.printed).toEqual([expect.stringMatching(/^usr_[0-9a-z]{26}$/)])
  expect(listed.printed).toEqual([
    expect.stringMatching(/^ID +NAME +ROLE +E-MAIL +LEADS A DAY +TIME ZONE +ACTIVE$/),
    expect.stringMatching(/^usr_owner +owner +owner +50 +\S+ +yes$/),
    expect.stringMatching(/^usr_\w{26} +Grace +member +grace@navy\.example +5 +UTC +yes$/),
  ])
})

test.each(['Eve\r\nBcc: all@acme.example', 'Eve\0', '\u200b\u202e', ' '])(
  'nobody is called %j',
  async (name) => {
    const made = await app.call('POST', '/users', { name })
    const renamed = await app.call('PATCH', '/users/usr_owner', { name })

    expect([made.status, renamed.status]).toEqual([422, 422])
  },
)

test('half of a character is refused instead of stored as another, at any depth', async () => {
  const half = '\ud83d'

  const answers = [
    await app.call('POST', '/users', { name: `Eve ${half}` }),
    await app.call('PATCH', '/workspace', { bannedWords: ['synergy', half] }),
    await app.call('PATCH', '/workspace', { [half]: 1 }),
  ]

  expect(answers.map(({ body }) => body.error.code)).toEqual(Array(3).fill('malformed_request'))
  expect((await app.call('POST', '/users', { name: 'Eve 😀' })).body.name).toBe('Eve 😀')
})

test('users are listed page by page, the first one too', async () => {
  await tool('add', 'Grace')

  const first = await app.call('GET', '/users?limit=1')
  const second = await app.call('GET', `/users?limit=1&cursor=${first.body.nextCursor}`)

  expect(first.body.items).toMatchObject([{ id: 'usr_owner' }])
  expect(second.body).toMatchObject({ items: [{ name: 'Grace' }], nextCursor: null })
})

test('an e-mail address has one user, and a mistake is told in a sentence', async () => {
  await tool('add', 'Grace', '--email', 'grace@navy.example')

  const again = await tool('add', 'Other', '--email', 'GRACE@navy.example')
  const mistaken = await tool('add', 'Other', '--time-zone', 'Moon')

  expect([again.exitCode, mistaken.exitCode]).toEqual([1, 1])
  expect(again.noted).toContain('There is a user with the address grace@navy.example already.')
  expect(mistaken.noted).toContain('must be the IANA name of a time zone')
  expect((await tool('add', 'Other', '--role', 'king')).exitCode).toBe(2)
})

test('who is removed has no key any more, and what was theirs goes to others', async () => {
  const [userId = ''] = (await tool('add', 'Grace')).printed
  const key = await keyOf(userId)
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: [userId] })
  await importPeople(app, [ADA])
  await post(signal.webhookUrl, { email: ADA.email })
  await app.work('runs')
  const before = await app.call('GET', '/leads')

  const removed = await tool('remove', userId)

  const after = await app.call('GET', '/leads')
  expect(removed).toMatchObject({ exitCode: 0, noted: `Removed ${userId}.` })
  expect((await me(key)).status).toBe(401)
  expect((await app.call('GET', `/signals/${signal.id}`)).body.recipients).toEqual(['usr_owner'])
  expect(before.body.items).toMatchObject([{ userId }])
  expect(after.body.items).toMatchObject([{ userId: 'usr_owner', status: 'new' }])
  expect((await app.call('GET', `/users/${userId}`)).body.isActive).toBe(false)
})

test('who is removed by a process that is killed meanwhile is removed all the same', async () => {
  const [failing = ''] = (await tool('add', 'Fay')).printed
  const [userId = ''] = (await tool('add', 'Grace')).printed
  const key = await keyOf(userId)
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: [userId] })
  const users = app.database.connection.collection<{ _id: string }>('users')
  const removeKeysOf = Reflect.get(AuthStore.prototype, 'removeKeysOf')
  const killed = jest.spyOn(AuthStore.prototype, 'removeKeysOf').mockRejectedValueOnce(new Error('Killed'))

  const removed = await tool('remove', userId)
  // Somebody whose hand-over fails comes first, and who was to get it all is gone as well.
  await users.updateOne({ _id: failing }, { $set: { isActive: false, handingTo: 'usr_owner' } })
  await users.updateOne({ _id: userId }, { $set: { handingTo: failing } })
  killed.mockImplementation(function (this: AuthStore, id) {
    return id === failing ? Promise.reject(new Error('Killed')) : removeKeysOf.call(this, id)
  })
  await expect(app.work('handOvers')).rejects.toThrow('Killed')

  killed.mockRestore()
  await app.work('handOvers')
  await app.call('PATCH', `/users/${userId}`, { isActive: true })
  expect(removed.exitCode).toBe(1)
  expect((await me(key)).status).toBe(401)
  expect((await app.call('GET', `/signals/${signal.id}`)).body.recipients).toEqual(['usr_owner'])
})

test('a lead that is made while its recipient is removed goes to the owner of its signal', async () => {
  const [userId = ''] = (await tool('add', 'Grace')).printed
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: [userId] })
  await importPeople(app, [ADA])
  await post(signal.webhookUrl, { email: ADA.email })
  jest.spyOn(LeadStore.prototype, 'make').mockImplementationOnce(async function (this: LeadStore, leads) {
    await tool('remove', userId)
    await this.make(leads)
  })

  await app.work('runs')
  await app.work('handOvers')

  expect((await app.call('GET', '/leads')).body.items).toMatchObject([{ userId: 'usr_owner', status: 'new' }])
  expect((await app.call('GET', `/users/${userId}`)).body.isActive).toBe(false)
})

test('who is switched on again while what is theirs is handed over keeps the rest of it', async () => {
  const [userId = ''] = (await tool('add', 'Grace')).printed
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: [userId] })
  jest.spyOn(AuthStore.prototype, 'removeKeysOf').mockImplementationOnce(async function (
    this: AuthStore,
    id,
  ) {
    await app.call('PATCH', `/users/${userId}`, { isActive: true })
    await this.removeKeysOf(id)
  })

  await tool('remove', userId)
  await app.work('handOvers')

  expect((await app.call('GET', `/signals/${signal.id}`)).body.recipients).toEqual([userId])
})

test('what is handed to somebody who is removed meanwhile goes on to an owner', async () => {
  const heir = await addMember(app, 'heir', 'owner')
  const leaver = await addMember(app, 'leaver', 'member')
  const { body: signal } = await leaver.call('POST', '/signals', { name: 'A', label: 'A', target: 'people' })
  jest.spyOn(AuthStore.prototype, 'removeKeysOf').mockImplementationOnce(async function (
    this: AuthStore,
    id,
  ) {
    await tool('remove', heir.id)
    await this.removeKeysOf(id)
  })

  await heir.call('PATCH', `/users/${leaver.id}`, { isActive: false })
  await app.work('handOvers')

  expect((await app.call('GET', `/signals/${signal.id}`)).body).toMatchObject({
    ownerId: 'usr_owner',
    recipients: ['usr_owner'],
  })
})

test('of several whose hand-over fails the log tells why each of them did', async () => {
  const users = app.database.connection.collection<{ _id: string }>('users')
  for (const name of ['Fay', 'Grace']) {
    const [userId = ''] = (await tool('add', name)).printed
    await users.updateOne({ _id: userId }, { $set: { isActive: false, handingTo: 'usr_owner' } })
  }
  const endKeys = jest.spyOn(AuthStore.prototype, 'removeKeysOf')
  for (const reason of ['Spoilt', 'Lost']) endKeys.mockRejectedValueOnce(new Error(reason))

  await app.startWorker('handOvers').stop()

  endKeys.mockRestore()
  const told = app.log.filter((line) => line.includes('worker.failed')).join('')
  expect(told).toContain('Spoilt')
  expect(told).toContain('Lost')
})

test('nobody removes the own user, or one that there is not', async () => {
  const own = await tool('remove', 'usr_owner')
  const unknown = await tool('remove', 'usr_nobody')

  expect([own.exitCode, unknown.exitCode]).toEqual([1, 1])
  expect(own.noted).toContain('Nobody can switch off the own user.')
  expect(unknown.noted).toContain('usr_nobody was not removed: There is no such user.')
})
