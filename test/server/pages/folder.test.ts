import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'
import { buildSignal } from '../../support/signals'

const PUBLIC_URL = 'https://signals.example.com/tools/post'

afterEach(stopApps)

test('under a folder the guides lie in it, and a slash behind them leads nowhere else', async () => {
  const app = await startApp({ settings: { PUBLIC_URL } })

  const guide = await request(`${app.url}/tools/post/docs/webhook`)
  const { headers } = await request(`${app.url}/tools/post/docs/`, { redirect: 'manual' })

  expect([guide.status, guide.text.match(/(?:href|src)="\//g)]).toEqual([200, null])
  expect(headers.get('location')).toBe('/tools/post/docs')
})

test('under a folder the page says where it lies, and leads elsewhere only from there', async () => {
  const app = await startApp({ settings: { PUBLIC_URL } })

  const { text } = await request(`${app.url}/tools/post/`)

  expect(text).toContain('<base href="/tools/post/" />')
  expect(text.match(/(?:href|src)="(?!\.\/|\/tools\/post\/)[^"]*"/g)).toBeNull()
})

test('a proxy may keep the folder in the path or take it away', async () => {
  const app = await startApp({ settings: { PUBLIC_URL: `${PUBLIC_URL}/` } })
  const { webhookUrl } = await buildSignal(app)
  const { pathname } = new URL(webhookUrl)

  const kept = await post(app.url + pathname, { email: 'ada@acme.example' })
  const taken = await post(app.url + pathname.replace('/tools/post', ''), { email: 'ada@acme.example' })

  expect(webhookUrl).toMatch(/^https:\/\/signals\.example\.com\/tools\/post\/custom_signals\/spw_/)
  expect([kept.status, taken.status]).toEqual([202, 202])
})

test.each([
  ['/tools/post', 200],
  ['/tools/post?from=mail', 200],
  ['/tools/post/api/v1/me', 401],
  ['/tools/postal', 404],
  ['/tools', 404],
  ['/tools/post/tools/post/docs', 404],
])('of the folder itself %s is answered %d', async (path, status) => {
  const app = await startApp({ settings: { PUBLIC_URL } })

  expect((await request(app.url + path)).status).toBe(status)
})

test.each([
  ['https://signals.example.com', 'max-age=31536000'],
  ['http://signals.example.com', null],
  [undefined, null],
])(
  'browsers are told to stay with https for that host alone, and only where it has https: %s',
  async (url, told) => {
    const app: TestApp = await startApp({ settings: url === undefined ? {} : { PUBLIC_URL: url } })

    const answers = await Promise.all(['/', '/docs', '/api/v1/me'].map((path) => request(app.url + path)))

    const headers = answers.map((answer) => answer.headers.get('strict-transport-security'))
    expect(headers).toEqual([told, told, told])
  },
)
