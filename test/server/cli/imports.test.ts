import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectServer } from '../../../server/cli/connectServer'
import { callTool } from '../../support/callTool'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-import-'))
  app = await startApp()
})
afterEach(async () => {
  await stopApps()
  await rm(folder, { recursive: true })
})

const call = (given: string[], apiKey = app.apiKey) =>
  callTool(['import', ...given], connectServer({ url: app.url, dataDir: '/nowhere', apiKey }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

async function namesOf(path: string, name: string): Promise<string[]> {
  const items: Record<string, string>[] = (await app.call('GET', path)).body.items
  return items.map((item) => item[name] ?? '').sort()
}

test('people are imported from CSV, and the same file again changes nothing', async () => {
  const csv = await file(
    'people.csv',
    'E-Mail;Name;Firma\nada@acme.example;Ada Lovelace;Acme\ngrace@navy.example;Grace Hopper;Navy\n',
  )

  const first = await call(['people', csv])
  const again = await call(['people', csv])

  expect(first).toMatchObject({ exitCode: 0, noted: '' })
  expect(first.printed).toEqual(['Rows: 2, created: 2, updated: 0, unchanged: 0, rejected: 0'])
  expect(again.printed).toEqual(['Rows: 2, created: 0, updated: 0, unchanged: 2, rejected: 0'])
  expect(await namesOf('/directory/people', 'fullName')).toEqual(['Ada Lovelace', 'Grace Hopper'])
})

test('companies are imported from JSON, one object a line or in a list', async () => {
  const lines = await file('some.ndjson', '{"name":"Acme","domain":"acme.example"}\n')
  const list = await file('others.json', '[{"name":"Navy","domain":"navy.example"}]')

  const codes = [(await call(['companies', lines])).exitCode, (await call(['companies', list])).exitCode]

  expect(codes).toEqual([0, 0])
  expect(await namesOf('/directory/companies', 'name')).toEqual(['Acme', 'Navy'])
})

test('exclusions and who was contacted are imported the same way', async () => {
  const excluded = await file('no.csv', 'domain\nacme.example\n')
  const contacted = await file('contacted.csv', 'email,contacted_at\nada@acme.example,2026-02-01\n')

  expect((await call(['exclusions', excluded])).printed).toEqual([
    'Rows: 1, created: 1, updated: 0, unchanged: 0, rejected: 0',
  ])
  expect((await call(['contacted', contacted])).exitCode).toBe(0)
  expect(await namesOf('/exclusions', 'domain')).toEqual(['acme.example'])
})

test('rows that cannot be taken are named by line and column, the others are imported, and it ends with 1', async () => {
  const csv = await file(
    'people.csv',
    'email,name\nada@acme.example,Ada\nnobody,Nobody\n,\nx@y.example,X,Y,Z\n',
  )

  const { exitCode, printed, noted } = await call(['people', csv])

  expect(exitCode).toBe(1)
  expect(printed).toEqual(['Rows: 3, created: 1, updated: 0, unchanged: 0, rejected: 2'])
  expect(noted.split('\n')).toEqual([
    expect.stringMatching(/^Line 3: The row does not tell who it is/),
    expect.stringMatching(/^Line 5: The row has 4 values for 2 columns/),
    '2 rows were not imported. Mend the file and import it again.',
  ])
})

test('of very many rows that cannot be taken the first are named, and the rest counted', async () => {
  const csv = await file('people.csv', `email\n${'nobody\n'.repeat(1_150)}`)

  const lines = (await call(['people', csv])).noted.split('\n')

  expect(lines).toHaveLength(102)
  expect(lines.slice(-2)).toEqual([
    '… and 1,050 more.',
    '1,150 rows were not imported. Mend the file and import it again.',
  ])
})

test('how far it is is told while the file is sent, and taken away at its end', async () => {
  const row = (n: number) => `person-${n}@acme.example,Person ${n}\n`
  const csv = await file(
    'people.csv',
    `email,name\n${Array.from({ length: 5_000 }, (_, n) => row(n)).join('')}`,
  )

  const { progress } = await call(['people', csv])

  expect(progress.at(0)).toMatch(/^\[#+\.+\] [1-9]\d %, 0\.1 of 0\.2 MB$/)
  expect(progress.at(-2)).toBe(`[${'#'.repeat(30)}] 100 %, 0.2 of 0.2 MB`)
  expect(progress.at(-1)).toBe('')
})

test('a charset can be named, and what came of it printed as JSON', async () => {
  const csv = await file('people.csv', Buffer.from('email,name\na@b.example,Dvo\xf8\xe1k\n', 'latin1'))

  const { printed } = await call(['people', csv, '--charset', 'iso-8859-2', '--json'])

  expect(JSON.parse(printed.join(''))).toMatchObject({ rows: 1, created: 1, errors: [] })
  expect(await namesOf('/directory/people', 'fullName')).toEqual(['Dvořák'])
})

test('a file that is not there, a folder, an empty file and a key without the right are told in a sentence', async () => {
  const { body } = await app.call('POST', '/api-keys', { name: 'Narrow', scopes: ['signals:read'] })
  const csv = await file('people.csv', 'email\nada@acme.example\n')
  const answers = [
    await call(['people', join(folder, 'none.csv')]),
    await call(['people', folder]),
    await call(['people', await file('empty.csv', '')]),
    await call(['people', csv], body.key),
    await call(['people', csv], 'a-key-that-nobody-has'),
  ]

  expect(answers.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1, 1])
  expect(answers.map(({ noted }) => noted)).toEqual([
    `${folder}/none.csv is not there.`,
    `${folder} is a folder. Name a file.`,
    'The file is empty.',
    "The API key 'Narrow' may not do this. Use a key with the scope directory:write.",
    expect.stringMatching(/^This API key is not known/),
  ])
})

test('a server that goes away while a file is sent is told with what to do, and nothing is lost', async () => {
  const csv = await file('people.csv', `email,name\n${'ada@acme.example,Ada\n'.repeat(5_000)}`)
  const server = connectServer({ url: app.url, dataDir: '/nowhere', apiKey: app.apiKey })
  let isCut = false
  const cutting: typeof server = {
    ...server,
    upload: (to, { contentType, bytes }) => server.upload(to, { contentType, bytes: cutAfterFirst(bytes) }),
  }
  async function* cutAfterFirst(bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      if (isCut) throw new Error('cut')
      yield chunk
      isCut = true
    }
  }

  const { exitCode, noted } = await callTool(['import', 'people', csv], cutting)

  expect(exitCode).toBe(1)
  expect(noted).toBe(
    `The connection to ${app.url} broke off while the file was sent. What was imported so far stays; import the file again to go on.`,
  )
  expect((await call(['people', csv])).exitCode).toBe(0)
})

test.each([[['people']], [['people', 'a', 'b']], [['things', 'a']], [[]]])(
  'import %j is a wrong way to call it',
  async (given) => {
    expect((await call(given)).exitCode).toBe(2)
  },
)
