import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp({ patience: { requestMs: 2_000 } })
})
afterEach(stopApps)

type Upload = { request: ClientRequest; answer: Promise<{ status: number | undefined; body: any }> }

/** A request whose body is sent by the test. */
function begin(path: string, apiKey = app.apiKey): Upload {
  const request = httpRequest(`${app.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'transfer-encoding': 'chunked' },
  })
  request.on('error', () => undefined)
  return { request, answer: answerTo(request) }
}

async function answerTo(request: ClientRequest): Promise<{ status: number | undefined; body: any }> {
  const [response]: IncomingMessage[] = await once(request, 'response')
  let text = ''
  for await (const chunk of response ?? []) text += String(chunk)
  return { status: response?.statusCode, body: JSON.parse(text) }
}

test('a file to import takes as long as it takes, and any other body is waited for only so long', async () => {
  const file = begin('/directory/people/import')
  file.request.write('email,name\nada@acme.example,Ada Lovelace\n')
  const other = begin('/signals')
  other.request.write('{"name":')

  const late = await other.answer
  file.request.end('grace@navy.example,Grace Hopper\n')

  expect(late).toMatchObject({ status: 408, body: { error: { code: 'request_timeout' } } })
  expect(await file.answer).toMatchObject({ status: 200, body: { rows: 2, created: 2 } })
})

test('whoever may not import is given no more time for a file than for anything else', async () => {
  const file = begin('/directory/people/import', 'a-key-that-nobody-has')
  const closed = once(file.request, 'close')

  file.request.write('email,name\n')

  expect((await file.answer).status).toBe(401)
  await closed
})
