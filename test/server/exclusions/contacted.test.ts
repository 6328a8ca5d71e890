import { importPeople, importRows } from '../../support/directory'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

test('everybody who was contacted is listed once, page by page, with addresses in any script', async () => {
  const app = await startApp()
  const names = ['ada', 'bob', 'søren', '李雷', 'zoë']
  const rows = names.map((name) => ({
    email: `${name}@acme.example`,
    contacted_at: '2026-01-02T00:00:00.000Z',
  }))
  const page = { linkedin_url: 'https://www.linkedin.com/in/søren', contacted_at: '2026-01-03T00:00:00.000Z' }
  await importRows(app, '/contacted/import', [...rows, page])

  const listed: any[] = []
  let [cursor, pages]: [string | null, number] = ['', 0]
  for (; cursor !== null; pages += 1) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { status, body } = await app.call('GET', `/contacted?limit=2${query}`)
    expect(status).toBe(200)
    listed.push(...body.items)
    cursor = body.nextCursor
  }

  expect(pages).toBe(3)
  expect(listed.map(({ email }) => email).sort()).toEqual([null, ...rows.map(({ email }) => email)].sort())
  expect(listed).toContainEqual({
    id: expect.any(String),
    email: null,
    linkedinUrl: 'https://www.linkedin.com/in/s%C3%B8ren',
    contactedAt: page.contacted_at,
    importedAt: expect.any(String),
    importId: expect.stringMatching(/^imp_/),
  })
  expect(await app.call('GET', '/contacted?limit=2&cursor=__')).toMatchObject({ status: 422 })
  expect(await app.call('GET', '/contacted?limit=2&cursor=$ne')).toMatchObject({ status: 422 })
})

test('whom a wrong file calls contacted can be taken back, and becomes a lead then', async () => {
  const app = await startApp()
  const email = 'ada@acme.example'
  await importPeople(app, [{ full_name: 'Ada Lovelace', email }])
  await importRows(app, '/contacted/import', [{ email }])
  const { id } = await buildLiveSignal(app)
  const { items } = (await app.call('GET', `/contacted?q=${email}`)).body

  const answers = [
    await app.call('DELETE', `/contacted/${items[0].id}`),
    await app.call('DELETE', `/contacted/${items[0].id}`),
  ]
  await app.call('POST', `/signals/${id}/entries`, { email })
  await app.work('runs')

  expect(items).toMatchObject([{ email, importedAt: expect.any(String) }])
  expect(answers).toMatchObject([
    { status: 204 },
    { status: 404, body: { error: { code: 'contacted_not_found' } } },
  ])
  expect((await app.call('GET', '/leads')).body.items).toMatchObject([{ person: { email } }])
})

test('the audit has that a contact was taken back, and nothing by which to find out whose it was', async () => {
  const app = await startApp()
  const email = 'ada@acme.example'
  await importRows(app, '/contacted/import', [{ email }])
  const { items } = (await app.call('GET', `/contacted?q=${email}`)).body

  await app.call('DELETE', `/contacted/${items[0].id}`)

  const events = (await app.call('GET', '/audit?action=contacted.taken_back')).body.items
  expect(events).toMatchObject([{ actor: 'usr_owner', object: null }])
})
