import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSignal } from '../support/signals'
import { post, startApp, stopApps, type TestApp } from '../support/startApp'

/**
 * The labelled payloads are no part of the project, so this suite is run by `npm run test:corpus`, with the folder they
 * lie in as CORPUS_FOLDER, and not by `npm test`.
 */
const folder = resolve(process.env['CORPUS_FOLDER'] ?? join(__dirname, '..', '..', '..', 'shared', 'corpus'))

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, payload: JSON.parse(readFileSync(join(folder, name), 'utf8')).payload }))
  .filter(({ payload }) => !Array.isArray(payload))

let app: TestApp
let webhookUrl: string

beforeAll(async () => {
  app = await startApp()
  webhookUrl = (await buildSignal(app)).webhookUrl
})
afterAll(stopApps)

test.each(cases)('$name is accepted and its bytes come back identical', async ({ payload }) => {
  const sent = Buffer.from(JSON.stringify(payload, null, 2))

  const receipt = await post(webhookUrl, sent)

  const raw = await fetch(`${app.url}/api/v1/entries/${receipt.body.id}/raw`, {
    headers: { authorization: `Bearer ${app.apiKey}` },
  })
  expect(receipt.status).toBe(202)
  expect(Buffer.from(await raw.arrayBuffer()).equals(sent)).toBe(true)
})
