import { importRows } from '../../support/directory'
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
    email: null,
    linkedinUrl: 'https://www.linkedin.com/in/s%C3%B8ren',
    contactedAt: page.contacted_at,
  })
  expect(await app.call('GET', '/contacted?limit=2&cursor=__')).toMatchObject({ status: 200 })
  expect(await app.call('GET', '/contacted?limit=2&cursor=$ne')).toMatchObject({ status: 422 })
})
