import assert from 'node:assert/strict'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { makeCertificate } from './makeCertificate.mjs'

/** The tool breaks its lines where it likes. */
export const failsWith = (run, sentence) =>
  assert.rejects(run, ({ message }) => {
    assert.match(message.replace(/[\s›]+/g, ' '), sentence)
    return true
  })

/** Whether the app is sound, whom a connection is to, and what is said where it is to nobody. */
export async function checkConnection({ check, validate, connect, tool, server, signal }) {
  await check('validate finds a sound structure', async () => {
    const { code, stdout } = await validate()
    assert.equal(code, 0, stdout)
    assert.match(stdout, /No structural errors found/)
  })
  await check('auth test reaches the server and names workspace and user', async () => {
    const { workspace, user } = await tool.read('auth', 'test')
    assert.deepEqual([workspace.name, user.name], ['Analytical Engines', 'owner'])
  })
  await check('auth test takes the address of a copied page, without a scheme, for its server', async () => {
    const page = `${new URL(server.url).host}/signals/${signal.id}`
    assert.equal(
      (await connect({ ...server, url: page }).read('auth', 'test')).workspace_name,
      'Analytical Engines',
    )
  })
  await check('auth label names workspace and user', async () => {
    assert.equal((await tool.print('auth', 'label')).trim(), 'Analytical Engines (owner)')
  })
  await check('a key that is not known asks to reconnect', () =>
    failsWith(
      connect({ ...server, apiKey: 'wrong' }).read('auth', 'test'),
      /does not accept this API key: reconnect/,
    ),
  )
  await checkStandIns({ check, connect, server })
}

/** What answers in the place of the server, each for as long as one check. */
async function checkStandIns({ check, connect, server: { apiKey } }) {
  const tooMany = createHttpServer((_, response) => response.writeHead(429, { 'retry-after': '7' }).end())
  const plain = createHttpServer((_, response) => response.end())
  const unknown = createHttpsServer(makeCertificate(), (_, response) => response.end())

  for (const [name, standIn, scheme, sentence] of [
    ['a server that has too many requests is left to Zapier, which waits', tooMany, 'http', /429/],
    ['a port without TLS is said to be none', plain, 'https', /does not speak https/],
    ['a certificate that nobody vouches for is named', unknown, 'https', /certificate .*SELF_SIGNED_CERT/],
  ]) {
    await check(name, async () => {
      await new Promise((resolve) => standIn.listen(0, '127.0.0.1', resolve))
      const url = `${scheme}://127.0.0.1:${standIn.address().port}`
      try {
        await failsWith(connect({ url, apiKey }).read('auth', 'test'), sentence)
      } finally {
        standIn.closeAllConnections()
        standIn.close()
      }
    })
  }
}
