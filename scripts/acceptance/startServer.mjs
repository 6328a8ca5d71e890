import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { clearTimeout, setTimeout } from 'node:timers'
import { environment } from './runCommand.mjs'

const START_TIMEOUT_MS = 30_000
const STOP_TIMEOUT_MS = 10_000

/** The settings that a developer's own shell may hold; the server of this run has its own. */
const settings = ['MONGODB_URI', 'SIGNALPOST_API_KEY', 'SIGNALPOST_SECRET', 'PUBLIC_URL']

/**
 * Starts the built server on this machine with data of its own, on a free port unless one is given, and calls its API with
 * the key it made. Its hooks may notify this machine.
 */
export async function startServer({ root, folder, port = '0' }) {
  const cleared = Object.fromEntries(settings.map((name) => [name, '']))
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    cwd: folder,
    env: environment({
      ...cleared,
      HOST: '127.0.0.1',
      PORT: port,
      DATA_DIR: join(folder, 'data'),
      WORKSPACE_NAME: 'Analytical Engines',
      HOOK_PRIVATE_HOSTS: '127.0.0.1',
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = () => stopServer(child)
  try {
    const url = await readAddress(child)
    const apiKey = readFileSync(join(folder, 'data', 'api-key'), 'utf8').trim()
    return { url, apiKey, stop, call: (method, path, body) => callApi({ url, apiKey, method, path, body }) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address out of the line that says the server is ready. */
function readAddress(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The server did not start in time.')), START_TIMEOUT_MS)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { event, url, level } = JSON.parse(line)
      if (level === 'error' || level === 'fatal') console.log(line)
      if (event !== 'server.ready') return
      clearTimeout(timer)
      resolve(url)
    })
  })
}

async function stopServer(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(timer)
}

async function callApi({ url, apiKey, method, path, body }) {
  const response = await globalThis.fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
