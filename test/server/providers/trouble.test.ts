import nock from 'nock'
import { createHunter } from '../../../server/providers/hunter/hunter'
import { createPeopleDataLabs } from '../../../server/providers/peopleDataLabs/peopleDataLabs'
import { interceptRequests } from '../../support/interceptRequests'
import { sendJson, settings, spend } from './asking'

interceptRequests()
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([])
})

const PROVIDERS = [
  {
    create: createPeopleDataLabs,
    ask: () => nock('https://api.peopledatalabs.com').get('/v5/person/enrich').query(true),
    errorOf: (status: number) => ({ status, error: { type: 'any', message: 'So it is' } }),
    statuses: { rate: 429, credit: 402 },
  },
  {
    create: createHunter,
    ask: () => nock('https://api.hunter.io').get('/v2/people/find').query(true),
    errorOf: (code: number) => ({ errors: [{ id: 'any', code, details: 'So it is' }] }),
    statuses: { rate: 403, credit: 429 },
  },
]

describe.each(PROVIDERS)('$create.name', ({ create, ask, errorOf, statuses }) => {
  const asked = { settings, identifiers: { email: 'ada@acme.example' }, spend }
  const find = () => create(sendJson).findPerson(asked)

  test.each([
    ['the account is empty', statuses.credit, 'out_of_credit'],
    ['the key is refused', 401, 'bad_key'],
    ['it is asked too often', statuses.rate, 'retry_at'],
    ['it is away', 503, 'retry_at'],
    ['the method is refused', 405, 'invalid_answer'],
  ])('where %s the answer says so, by the status or by an error in 200', async (_, status, kind) => {
    ask().reply(status, errorOf(status))
    ask().reply(200, errorOf(status))

    const answers = [await find(), await find()]

    const message = `It answered ${status}: So it is`
    expect(answers).toEqual([
      expect.objectContaining({ kind, message }),
      expect.objectContaining({ kind, message }),
    ])
  })

  test('nobody is known to it, whichever way it says so', async () => {
    for (const status of [404, 400]) ask().reply(status, errorOf(status))
    ask().reply(200, errorOf(404))

    expect([await find(), await find(), await find()]).toEqual(Array(3).fill({ kind: 'no_match' }))
  })

  test.each([
    ['of another shape', '{"hello":"world"}'],
    ['no object', '[null]'],
    ['a page', '<html>Sign in</html>'],
    ['cut off', '{"status":200,"data":{"na'],
    ['empty', ''],
  ])('an answer that is %s is none', async (_, body) => {
    ask().reply(200, body)

    expect(await find()).toMatchObject({ kind: 'invalid_answer' })
  })

  test('a connection that breaks off or hangs is tried again in a minute', async () => {
    const hurried = create((request) => sendJson({ ...request, timeoutMs: 20 }))
    ask().replyWithError('broken')
    const broken = await find()
    ask().delay(60_000).reply(200, {})
    const slow = await hurried.findPerson(asked)
    nock.abortPendingRequests()

    expect([broken, slow]).toMatchObject(Array(2).fill({ kind: 'retry_at', afterMs: 60_000 }))
  })

  test('nothing is asked, and nothing spent, where nobody could be looked up, or no call is left', async () => {
    spend.mockClear()
    const byName = await create(sendJson).findPerson({ ...asked, identifiers: { full_name: 'Ada Lovelace' } })
    const asks = spend.mock.calls.length
    const usedUp = await create(sendJson).findPerson({ ...asked, spend: () => Promise.resolve(false) })

    expect([byName, asks]).toEqual([{ kind: 'no_match' }, 0])
    expect(usedUp).toMatchObject({ kind: 'retry_at', message: "Today's calls are used up." })
  })
})
