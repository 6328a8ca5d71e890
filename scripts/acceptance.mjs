// Drives the Zapier app through Zapier's own command-line tool against the real, built server on this machine: what it
// sends is read back from the server. Then packages the app, unpacks it, and sends an entry with what was packaged.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { checkLeads } from './acceptance/checkLeads.mjs'
import { copyProject } from './acceptance/copyProject.mjs'
import { createTool } from './acceptance/createTool.mjs'
import { listenForHooks } from './acceptance/listenForHooks.mjs'
import { listZipNames } from './acceptance/listZipNames.mjs'
import { prepareToolChain } from './acceptance/prepareToolChain.mjs'
import { mustRun } from './acceptance/runCommand.mjs'
import { sample, setUpSignal } from './acceptance/sample.mjs'
import { startCheckStub } from './acceptance/startCheckStub.mjs'
import { startServer } from './acceptance/startServer.mjs'

const ARCHIVE_BYTES_MAX = 1_000_000
const RUN_TIMEOUT_MS = 500_000
/** The first notification comes within seconds of the entry, the second five seconds after one that failed. */
const NOTIFIED_MS = 60_000
/** Keys that Zaps are made of. */
const PARTS = [
  ...['new_entry', 'new_lead', 'lead_status_changed', 'new_refused_request', 'signal_list'],
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
const root = fileURLToPath(new URL('..', import.meta.url))
const results = { passed: 0, failed: 0 }

async function check(name, prove) {
  const startedMs = Date.now()
  try {
    await prove()
    results.passed += 1
    console.log(`ok      ${name} (${Date.now() - startedMs} ms)`)
  } catch (error) {
    results.failed += 1
    console.log(`FAILED  ${name}\n${error.stack}`)
  }
}

async function checkCalls({ tool, toolOfPage, signal }) {
  await check('validate finds a sound structure', async () => {
    const { code, stdout } = await tool.run('validate', '--without-style')
    assert.equal(code, 0, stdout)
    assert.match(stdout, /No structural errors found/)
  })
  await check('auth test reaches the server and names workspace and user', async () => {
    const { workspace, user } = await tool.read('auth', 'test')
    assert.deepEqual([workspace.name, user.name], ['Analytical Engines', 'owner'])
  })
  await check('auth test takes the address of a copied page, without a scheme, for its server', async () => {
    assert.equal((await toolOfPage.read('auth', 'test')).workspace_name, 'Analytical Engines')
  })
  await check('auth label names workspace and user', async () => {
    assert.equal((await tool.print('auth', 'label')).trim(), 'Analytical Engines (owner)')
  })
  await check('trigger signal_list names the signal', async () => {
    assert.deepEqual(await tool.read('trigger', 'signal_list'), [
      { id: signal.id, name: 'Demo form (people, live)' },
    ])
  })
}

async function checkEntries({ tool, server, signal }) {
  const send = (inputs, ...flags) =>
    tool.read('create', 'send_signal_entry', '-i', JSON.stringify(inputs), ...flags)

  await check('create send_signal_entry stores JSON of the shape of the sample', async () => {
    const sent = await send(signal.inputs)
    const stored = await server.call('GET', `/entries/${sent.id}/raw`)
    const listed = await server.call('GET', `/entries/${sent.id}`)
    assert.deepEqual(stored, sample)
    assert.deepEqual(
      [sent.status, sent.mode, sent.signal_id, sent.signal_name],
      [202, 'live', signal.id, 'Demo form'],
    )
    assert.equal(listed.mode, 'live')
    assert.deepEqual([sent.identified, sent.warnings], [true, ''])
    assert.equal(sent.url, `${server.url}/signals/${signal.id}/entries/${sent.id}`)
  })
  await check('a value that is none of the type of the sample arrives as it was filled in', async () => {
    const odd = { f_company_seats: '11-50', f_fit: '0,5', f_newsletter: 'nein', f_at: 'next quarter' }
    const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', ...odd })
    assert.deepEqual(await server.call('GET', `/entries/${sent.id}/raw`), {
      contact: { email: 'ada@acme.example' },
      company: { seats: '11-50' },
      fit: '0,5',
      newsletter: 'nein',
      at: 'next quarter',
    })
  })
  await check('additional fields and raw JSON are part of the entry', async () => {
    const { signal_id, id_email } = signal.inputs
    const more = { additional_fields: { 'company.size': 'big' }, raw_json: '{"company":{"tags":["a","b"]}}' }
    const sent = await send({ signal_id, id_email, ...more })
    assert.deepEqual(await server.call('GET', `/entries/${sent.id}/raw`), {
      company: { tags: ['a', 'b'], size: 'big' },
      contact: { email: 'grace@navy.example' },
    })
  })
  await check('the test step of the editor stores a test entry', async () => {
    const sent = await send(signal.inputs, '--isLoadingSample')
    assert.equal(sent.mode, 'test')
    assert.equal((await server.call('GET', `/entries/${sent.id}`)).mode, 'test')
  })
  await check('an entry that names nobody is not sent, and the reason is one sentence', async () => {
    const before = await server.call('GET', `/signals/${signal.id}/entries`)
    const refused = { signal_id: signal.id, f_fit: '1', id_linkedin_url: 'linkedin.com/in/ada' }
    await assert.rejects(send(refused), ({ message }) => {
      // The tool breaks its lines where it likes.
      const text = message.replace(/[\s›]+/g, ' ')
      assert.match(text, /Nothing here says who the person is.* does not use LinkedIn URL\./)
      return true
    })
    assert.deepEqual(await server.call('GET', `/signals/${signal.id}/entries`), before)
  })
}

async function checkReading({ tool, signal }) {
  const sent = await tool.read('create', 'send_signal_entry', '-i', JSON.stringify(signal.inputs))
  const entry = {
    id: sent.id,
    signal_name: 'Demo form',
    mode: 'live',
    id_email: 'grace@navy.example',
    f_fit: 0.5,
  }

  await check('search find_signal finds the signal by its name and by the text of the list', async () => {
    for (const name of ['demo FORM', 'Demo form (people, live)']) {
      const [found] = await tool.read('search', 'find_signal', '-i', JSON.stringify({ name }))
      assert.deepEqual([found.id, found.status], [signal.id, 'live'])
    }
  })
  await check('search find_entry finds the entry by its id', async () => {
    const [found] = await tool.read('search', 'find_entry', '-i', JSON.stringify({ value: sent.id }))
    assert.deepEqual(pick(found, entry), entry)
  })
  await check('search find_entry finds the entry by its e-mail', async () => {
    const inputs = { value: 'Grace@Navy.example' }
    const [found] = await tool.read('search', 'find_entry', '-i', JSON.stringify(inputs))
    assert.deepEqual(pick(found, entry), entry)
  })
  await check('search find_entry finds a test where tests are asked for', async () => {
    const inputs = { value: 'Grace@Navy.example', signal_id: signal.id, mode: 'test' }
    const found = await tool.read('search', 'find_entry', '-i', JSON.stringify(inputs))
    assert.deepEqual([...new Set(found.map(({ mode }) => mode))], ['test'])
  })
}

function pick(whole, wanted) {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, whole?.[key]]))
}

async function checkArchive({ tool, toolChain, server, signal, copy, folder }) {
  const archive = join(copy, 'build', 'build.zip')
  const source = join(copy, 'build', 'source.zip')
  const unpacked = join(folder, 'unpacked')
  const unpack = createRequire(import.meta.url)(join(toolChain.tool, 'src', 'utils', 'decompress.js'))

  await check('build makes an archive under 1 MB', async () => {
    const { code, stdout, stderr } = await tool.run('build')
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
  const caller = fileURLToPath(new URL('./acceptance/callArchive.mjs', import.meta.url))
  const authData = { server_url: server.url, api_key: server.apiKey }
  const call = async (method, bundle, event = {}) => {
    const given = { method, bundle: { authData, inputData: {}, meta: {}, ...bundle }, ...event }
    const options = { cwd: unpacked, timeoutMs: 30_000 }
    const { stdout } = await mustRun(toolChain.node, [caller, unpacked, JSON.stringify([given])], options)
    const { parts, runs } = JSON.parse(stdout.trim().split('\n').at(-1))
    return { parts, ...runs[0] }
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

/** With the unpacked archive, since the command-line tool runs nothing of a hook but what it makes of a notification. */
async function checkHooks({ tool, call, server, restart, signal, zapier }) {
  const operation = 'triggers.new_entry.operation'
  const inputData = { signal_id: signal.id }

  await check('trigger new_entry shows the newest entry with identifiers and fields', async () => {
    const { id } = await tool.read('create', 'send_signal_entry', '-i', JSON.stringify(signal.inputs))
    const { result } = await call(`${operation}.performList`, { inputData })
    const entry = { id, signal_name: 'Demo form', mode: 'live', id_email: 'grace@navy.example', f_fit: 0.5 }
    assert.deepEqual(pick(result[0], entry), entry)
    assert.equal(result[0].f_event_FormZsID, 'f-17')
    assert.deepEqual(result[0].f_pages, sample.pages)
    assert.deepEqual(result[0].f_order_items, [
      { f_order_items_sku: 'A-1', f_order_items_quantity: 2 },
      { f_order_items_sku: 'B-2', f_order_items_quantity: 1 },
    ])
  })
  await check('trigger new_entry starts nothing with what is no notification', async () => {
    assert.deepEqual(await tool.read('trigger', 'new_entry', '-i', JSON.stringify(inputData)), [])
  })
  const { result: subscribeData } = await call(`${operation}.performSubscribe`, {
    inputData,
    targetUrl: zapier.url,
  })
  const { secret } = await server.call('POST', `/hooks/${subscribeData.id}/rotate-secret`)

  await check(
    'an entry reaches a subscribed Zap, whose address failed and whose server was started anew',
    async () => {
      zapier.status = 503
      const answer = await globalThis.fetch(signal.webhookUrl, {
        method: 'POST',
        body: '{"contact":{"email":"ada@acme.example"}}',
      })
      const { id: entryId } = await answer.json()
      await zapier.answered(entryId, 503, NOTIFIED_MS)
      await restart()
      zapier.status = 200
      const { headers, text } = await zapier.answered(entryId, 200, NOTIFIED_MS)
      const { data } = new Webhook(secret).verify(text, headers)
      assert.equal(data.identifiers.email, 'ada@acme.example')
      const { result } = await call(`${operation}.perform`, { inputData, cleanedRequest: JSON.parse(text) })
      assert.deepEqual(
        result.map(({ id, id_email }) => [id, id_email]),
        [[entryId, 'ada@acme.example']],
      )
    },
  )
  await check('a Zap that is switched off leaves no hook behind', async () => {
    await call(`${operation}.performUnsubscribe`, { subscribeData })
    assert.deepEqual((await server.call('GET', '/hooks')).items, [])
  })
}

async function run(folder, undo) {
  const toolChain = await prepareToolChain(root)
  await mustRun(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-newer'], { timeoutMs: 60_000 })
  const server = await startServer({ root, folder })
  let running = server
  undo.push(() => running.stop())
  const restart = async () => {
    await running.stop()
    running = await startServer({ root, folder, port: new URL(server.url).port })
  }
  const stub = await startCheckStub()
  undo.push(stub.stop)
  const signal = await setUpSignal(server)
  const copy = join(folder, 'project')
  copyProject(root, copy)
  const scenery = { toolChain, folder: copy, home: join(folder, 'home'), stubUrl: stub.url }
  const tool = createTool({ ...scenery, server })
  const page = `${new URL(server.url).host}/signals/${signal.id}`
  const toolOfPage = createTool({ ...scenery, server: { ...server, url: page } })
  const scene = { tool, toolChain, server, signal, copy, folder }
  await checkCalls({ ...scene, toolOfPage })
  await checkEntries(scene)
  await checkReading(scene)
  const call = await checkArchive(scene)
  const zapier = await listenForHooks()
  undo.push(zapier.stop)
  await checkHooks({ ...scene, call, restart, zapier })
  await checkLeads({ ...scene, check, call, zapier })
}

const folder = mkdtempSync(join(tmpdir(), 'signalpost-acceptance-'))
const undo = []

/** Leaves nothing behind: neither a server nor its data. */
async function finish() {
  clearTimeout(deadline)
  for (const step of undo.splice(0).reverse()) await step()
  rmSync(folder, { recursive: true, force: true })
  console.log(`${results.passed} passed, ${results.failed} failed`)
  process.exit(results.failed === 0 ? 0 : 1)
}

function giveUp(why) {
  results.failed += 1
  console.log(`FAILED  ${why}`)
  return finish()
}

const deadline = setTimeout(() => giveUp('the run took too long'), RUN_TIMEOUT_MS)
process
  .on('SIGINT', () => giveUp('the run was interrupted'))
  .on('SIGTERM', () => giveUp('the run was stopped'))

await run(folder, undo).then(finish, (error) => giveUp(`the run could not go on\n${error.stack}`))
