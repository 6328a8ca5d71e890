import { fillStartPage } from '../../../server/pages/startPage'
import { readFileSync } from 'node:fs'
import { request, startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

const publicUrl = 'https://signals.example.com'
const page = readFileSync('web/index.html', 'utf8')

test.each([
  ['./data', '$(cat data/api-key)'],
  ['/var/lib/signalpost', '$(cat /var/lib/signalpost/api-key)'],
  ["/tmp/Ada's <data>", '$(cat &#39;/tmp/Ada&#39;\\&#39;&#39;s &lt;data&gt;/api-key&#39;)'],
])('with DATA_DIR=%s the start page takes the key from there', (dataDir, command) => {
  const shown = fillStartPage(page, { publicUrl, settings: { dataDir, apiKey: undefined } })

  expect(shown).toContain(`<code>export KEY=${command}</code>`)
  expect(shown).toContain('In the folder it was started from:')
})

test('with a key of the settings the start page says that it is there, and does not show it', async () => {
  const app = await startApp()

  const { text } = await request(app.url)

  expect(text).toContain('It is the SIGNALPOST_API_KEY of the settings of this server:')
  expect(text).toContain('<code>export KEY=…</code>')
  expect(text).not.toContain(app.apiKey)
  expect(text).not.toMatch(/first start|data\/api-key/)
})

test('the commands of the start page are for the address at which the server is reached', async () => {
  const app = await startApp()

  const { text } = await request(app.url)

  expect(text).toContain(`curl ${app.url}/api/v1/signals `)
  expect(text).not.toContain('localhost:3000')
})
