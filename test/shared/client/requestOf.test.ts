import { build } from 'esbuild'
import { callTable } from '../../../shared/client/callTable'
import { type AnswerOf, type ClientRequest, requestOf } from '../../../shared/client/requestOf'
import { api } from '../../../shared/contract/api'
import { startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

const SIZE_BYTES_MAX = 8_192

test('the table of calls is that of the contract; the build writes it', () => {
  const calls = Object.entries(api).map(([name, { method, path }]) => [name, { method, path }])

  expect(callTable).toEqual(Object.fromEntries(calls))
})

test('a bundle of the client holds none of the schemas', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: ['shared/client/requestOf.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
  })

  expect(Object.keys(metafile.inputs).sort()).toEqual([
    'shared/client/callTable.ts',
    'shared/client/requestOf.ts',
  ])
  expect(outputFiles[0]?.contents.length).toBeLessThan(SIZE_BYTES_MAX)
})

test('path, query and body stand where the call has them, and nothing breaks out of its place', () => {
  expect(requestOf('getMe', {})).toEqual({ method: 'GET', path: '/me' })
  expect(requestOf('changeSignal', { params: { signalId: 'sig/1?' }, body: { name: 'A' } })).toEqual({
    method: 'PATCH',
    path: '/signals/sig%2F1%3F',
    body: '{"name":"A"}',
  })
  expect(
    requestOf('listEntries', {
      params: { signalId: 'sig_1' },
      query: { limit: 3, q: 'a&b', mode: 'live' },
    }).path,
  ).toBe('/signals/sig_1/entries?limit=3&q=a%26b&mode=live')
})

test('what the client makes the server takes, and the types are those of the answers', async () => {
  const app = await startApp()
  const send = async ({ method, path, body }: ClientRequest) =>
    (await app.call(method, path, body === undefined ? undefined : JSON.parse(body))).body

  const signal: AnswerOf<'createSignal'> = await send(
    requestOf('createSignal', { body: { name: 'Website', label: 'Visitor', target: 'people' } }),
  )
  const page: AnswerOf<'listSignals'> = await send(requestOf('listSignals', { query: { limit: 1 } }))

  expect(page.items.map(({ id }) => id)).toEqual([signal.id])
})
