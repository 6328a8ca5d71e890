// Drives the Zapier app through Zapier's own command-line tool against the real, built server on this machine: what it
// sends is read back from the server. Then packages the app, unpacks it, and runs what the tool cannot run with what was
// packaged.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { checkArchive } from './acceptance/checkArchive.mjs'
import { checkConnection } from './acceptance/checkConnection.mjs'
import { checkEntries } from './acceptance/checkEntries.mjs'
import { checkHooks } from './acceptance/checkHooks.mjs'
import { checkLeads } from './acceptance/checkLeads.mjs'
import { checkSignals } from './acceptance/checkSignals.mjs'
import { copyProject } from './acceptance/copyProject.mjs'
import { createTool } from './acceptance/createTool.mjs'
import { listenForHooks } from './acceptance/listenForHooks.mjs'
import { prepareToolChain } from './acceptance/prepareToolChain.mjs'
import { environment, mustRun } from './acceptance/runCommand.mjs'
import { setUpSignal } from './acceptance/sample.mjs'
import { startCheckStub } from './acceptance/startCheckStub.mjs'
import { startLateLead } from './acceptance/startLateLead.mjs'
import { startServer } from './acceptance/startServer.mjs'

const RUN_TIMEOUT_MS = 500_000
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
  const [project, packaged] = [join(folder, 'project'), join(folder, 'packaged')]
  for (const copy of [project, packaged]) copyProject(root, copy)
  const command = createTool({ toolChain, folder: project, home: join(folder, 'home'), stubUrl: stub.url })
  undo.push(command.stop)
  // Packaging takes as long as everything that the tool is asked meanwhile.
  const building = command.run(packaged, 'build')
  const validate = () => command.run(project, 'validate', '--without-style')
  const connection = { url: server.url, apiKey: await makeKey(server, folder) }
  const { connect } = command
  const scene = { check, connect, connection, tool: connect(connection), server, signal }

  await checkConnection({ ...scene, validate })
  await checkEntries(scene)
  await checkSignals(scene)
  const call = await checkArchive({ ...scene, building, toolChain, copy: packaged, folder, undo })
  const zapier = await listenForHooks()
  undo.push(zapier.stop)
  const withArchive = { ...scene, call, restart, zapier }
  const checkLateLead = await startLateLead(withArchive)
  await checkHooks(withArchive)
  await checkLeads(withArchive)
  await checkLateLead()
}

/** The key that the guide tells a user to make: it is to be enough for every step. */
async function makeKey({ url }, folder) {
  const parts = ['signalpost', 'key', 'create', 'Zapier', '--preset', 'zapier']
  const env = environment({ SIGNALPOST_URL: url, DATA_DIR: join(folder, 'data') })
  const options = { cwd: folder, env, timeoutMs: 60_000 }
  const { stdout } = await mustRun(process.execPath, [join(root, 'scripts', 'start.mjs'), ...parts], options)
  return stdout.trim().split(/\s+/).at(-1)
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
