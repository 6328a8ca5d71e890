import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listZipNames } from './listZipNames.mjs'
import { environment } from './runCommand.mjs'
import { startHelper } from './startHelper.mjs'

const ARCHIVE_BYTES_MAX = 1_000_000
/** Keys that Zaps are made of. */
const PARTS = [
  ...['new_entry', 'new_lead', 'lead_status_changed', 'new_refused_request', 'signal_list', 'lead_list'],
  ...['find_signal', 'find_entry', 'find_lead'],
  ...[
    'send_signal_entry',
    'send_entries',
    'send_entry_and_wait',
    'create_signal',
    'update_lead_status',
    'add_exclusion',
  ],
]

/** Unpacks what `building` makes in the folder `copy`. Gives what runs a part of what was packaged, as Zapier does. */
export async function checkArchive({
  check,
  building,
  toolChain,
  connection,
  server,
  signal,
  copy,
  folder,
  undo,
}) {
  const archive = join(copy, 'build', 'build.zip')
  const source = join(copy, 'build', 'source.zip')
  const unpacked = join(folder, 'unpacked')
  const unpack = createRequire(import.meta.url)(join(toolChain.tool, 'src', 'utils', 'decompress.js'))

  await check('build makes an archive under 1 MB', async () => {
    const { code, stdout, stderr } = await building
    assert.equal(code, 0, `${stdout}${stderr}`)
    const bytes = statSync(archive).size
    console.log(`        build.zip ${bytes} bytes, source.zip ${statSync(source).size} bytes`)
    assert.ok(bytes < ARCHIVE_BYTES_MAX, `${bytes} bytes`)
  })
  await check('neither archive holds data, settings or tools', async () => {
    const names = [...listZipNames(archive), ...listZipNames(source)]
    assert.ok(names.includes('dist/zapier-app/index.js') && names.includes('zapier-app/index.ts'))
    assert.deepEqual(
      names.filter((name) => /^(?:data|coverage|\.cache|\.git)\/|\.env$/.test(name)),
      [],
    )
  })
  await unpack(archive, unpacked)
  const caller = fileURLToPath(new URL('./callArchive.mjs', import.meta.url))
  const helper = startHelper(toolChain.node, caller, { cwd: unpacked, env: environment() })
  undo.push(helper.stop)
  const authData = { server_url: connection.url, api_key: connection.apiKey }
  const call = async (method, bundle, event = {}) => {
    const answer = await helper.ask({
      method,
      bundle: { authData, inputData: {}, meta: {}, ...bundle },
      ...event,
    })
    if (answer.failure !== undefined) throw new Error(`${method}: ${answer.failure.message}`)
    return answer
  }
  await check('the unpacked archive loads and sends an entry', async () => {
    const inputData = { signal_id: signal.id, id_email: 'ada@acme.example' }
    const { parts, result } = await call('creates.send_signal_entry.operation.perform', { inputData })
    assert.deepEqual(parts, PARTS)
    assert.deepEqual(await server.call('GET', `/entries/${result.id}/raw`), {
      contact: { email: 'ada@acme.example' },
    })
  })
  return call
}
