import { spawn } from 'node:child_process'

/** What `npm run` itself puts into the environment; a package manager started from here must not take it for its own. */
const ofThisRun = /^(npm_lifecycle_|npm_package_|npm_config_local_prefix$|INIT_CWD$)/

/** The environment of this process without what `npm run` added, and with `more`. */
export function environment(more = {}) {
  const own = Object.entries(process.env).filter(([name]) => !ofThisRun.test(name))
  return { ...Object.fromEntries(own), ...more }
}

/** Runs a program with no input and in bounded time; gives its exit code and what it printed. */
export function runCommand(program, parts, { cwd, env = environment(), timeoutMs }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parts, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs })
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...output }))
  })
}

/** Like runCommand, but anything except success is an error that shows what was printed. */
export async function mustRun(program, parts, options) {
  const result = await runCommand(program, parts, options)
  if (result.code === 0) return result
  const ending = result.signal === null ? `ended with ${result.code}` : `was stopped by ${result.signal}`
  throw new Error(`${parts.join(' ')} ${ending}\n${result.stdout}${result.stderr}`)
}
