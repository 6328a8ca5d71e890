import { api } from '../../../shared/contract/api'
import type { Call } from '../../../shared/contract/call'
import { SCOPES } from '../../../shared/contract/scopes'
import { buildKey } from '../../support/keys'
import type { Browser } from '../../support/people'
import { type Answer, request, startApp, stopApps, type TestApp } from '../../support/startApp'
import { addMember, type Belongings, buildShared, giveBelongings, type Member } from '../../support/team'
import { type Row, table } from './rightsTable'

const calls: Record<string, Call> = api
const rows = Object.entries(table).flatMap(([name, row]) => {
  const call = calls[name]
  return row === 'anybody' || !call ? [] : [{ name, call, row }]
})
const open = Object.entries(table).flatMap(([name, row]) => (row === 'anybody' ? [name] : []))

type Person = Member & { own: Belongings }

let app: TestApp
let owner: Member
let member: Person
let viewer: Person
let stranger: Person
beforeAll(async () => {
  app = await startApp()
  const shared = await buildShared(app)
  const join = async (name: string, role: string): Promise<Person> => {
    const user = await addMember(app, name, role)
    return { ...user, own: await giveBelongings(app, user, shared) }
  }
  owner = await addMember(app, 'olivia', 'owner')
  member = await join('mike', 'member')
  viewer = await join('victor', 'viewer')
  stranger = await join('sybil', 'member')
})
afterAll(stopApps)

const pathFor = ({ path }: Call, of: Partial<Belongings>) =>
  path.replace(/:(\w+)/g, (_, name: keyof Belongings) => of[name] ?? 'none')

/** Makes the call, by a session where it needs one, and says whether it is allowed. */
async function verdictOf({ name, call, row }: (typeof rows)[number], by: Member, of: Belongings) {
  const caller: Pick<Browser, 'call'> = call.by === 'session' ? await by.browse() : by
  const answer = await caller.call(call.method.toUpperCase(), pathFor(call, of), row.body?.(of))
  if (answer.status === 401 || answer.status >= 500 || answer.body?.error?.code === 'invalid_request')
    throw new Error(`${name} was answered ${answer.status}: ${answer.text}`)
  return answer.status === 403 || answer.status === 404 ? String(answer.status) : 'yes'
}

test('every call has a row, and every row a call', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(api).sort())
  expect(open.sort()).toEqual(
    Object.keys(api)
      .filter((name) => calls[name]?.by === 'anybody')
      .sort(),
  )
})

test.each(rows)('$name is for whom the table says', async (each) => {
  const theirs = stranger.own

  const found = {
    viewer: `${await verdictOf(each, viewer, viewer.own)}/${await verdictOf(each, viewer, theirs)}`,
    member: `${await verdictOf(each, member, member.own)}/${await verdictOf(each, member, theirs)}`,
    owner: await verdictOf(each, owner, theirs),
  }

  const { viewer: ofViewer, member: ofMember, owner: ofOwner }: Row = each.row
  expect(found).toEqual({ viewer: ofViewer, member: ofMember, owner: ofOwner })
})

test('a key that has every scope but the one that a call needs is refused, and told which', async () => {
  const refusals: Record<string, unknown> = {}
  const expected: Record<string, unknown> = {}
  for (const scope of SCOPES) {
    const headers = await buildKey(
      app,
      SCOPES.filter((each) => each !== scope),
    )
    for (const { name, call } of rows.filter((row) => row.call.scope === scope)) {
      const { status, body } = await send(call, headers)
      refusals[name] = [status, body.error.details?.needed]
      expected[name] = [403, scope]
    }
  }

  expect(refusals).toEqual(expected)
  expect(Object.keys(refusals).length).toBeGreaterThan(50)
})

test('a call that needs a session is refused to the first key, which has every scope', async () => {
  const ofSessions = rows.filter(({ call }) => call.by === 'session')

  const answers = await Promise.all(
    ofSessions.map(({ call }) => send(call, { authorization: `Bearer ${app.apiKey}` })),
  )

  expect(ofSessions.length).toBeGreaterThan(5)
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
})

test('a session on a page of another site changes nothing, by no call', async () => {
  const { cookie = '' } = await owner.browse()
  const changing = Object.entries(calls).filter(([, { method }]) => method !== 'get')

  const answers = await Promise.all(
    changing.map(([, call]) => send(call, { cookie, origin: 'https://evil.example' })),
  )

  expect(changing.length).toBeGreaterThan(40)
  expect(codesOf(changing, answers)).toEqual(changing.map(([name]) => [name, 'wrong_origin']))
})

test('without a key or a session nothing is told, by no call', async () => {
  const answers = await Promise.all(rows.map(({ call }) => send(call, {})))

  expect(answers.map(({ status }) => status)).toEqual(rows.map(() => 401))
})

function send(call: Call, headers: Record<string, string>): Promise<Answer> {
  return request(`${app.url}/api/v1${pathFor(call, {})}`, { method: call.method.toUpperCase(), headers })
}

function codesOf(named: [string, Call][], answers: Answer[]): [string, string][] {
  return named.map(([name], at) => [name, String(answers[at]?.body?.error?.code)])
}
