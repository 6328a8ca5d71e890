import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from './bodies'

/** What one run of the load generator saw. */
export type Load = {
  seconds: number
  /** Answered 2xx. */
  accepted: number
  /** Answered otherwise. */
  refused: number
  /** Not answered: the connection broke, or the answer took longer than the generator waits. */
  failed: number
  p50Ms: number
  p99Ms: number
}

export type LoadOptions = { url: string; body: Body; connections: number; seconds: number }
/** Not as much as can be, but at a rate: latencies count from when each was to be sent. */
type PacedOptions = LoadOptions & { perSecond?: number | undefined }
export type Generator = { name: string; run(options: LoadOptions): Promise<Load> }

const ANSWER_SECONDS_MAX = 20

/** wrk where it is installed, since it takes the least from the machine it shares with the server; else autocannon. */
export function chooseGenerator(folder: string): Generator {
  const hasWrk = spawnSync('wrk', ['--version'], { stdio: 'ignore' }).error === undefined
  return hasWrk ? createWrk(folder) : autocannon
}

function createWrk(folder: string): Generator {
  return {
    name: 'wrk',
    async run({ url, body, connections, seconds }) {
      const script = join(folder, `wrk-${body.sizeBytes}.lua`)
      writeFileSync(script, wrkScript(body))
      const output = await runCommand('wrk', [
        '--threads=1',
        `--connections=${connections}`,
        `--duration=${seconds}s`,
        `--timeout=${ANSWER_SECONDS_MAX}s`,
        '--latency',
        `--script=${script}`,
        url,
      ])
      const result = JSON.parse(/^RESULT (.*)$/m.exec(output)?.[1] ?? '{}')
      return {
        seconds: result.durationUs / 1e6,
        accepted: result.requests - result.refused,
        refused: result.refused,
        failed: result.failed,
        p50Ms: result.p50Us / 1e3,
        p99Ms: result.p99Us / 1e3,
      }
    },
  }
}

function wrkScript({ file }: Body): string {
  return `
local file = io.open(${JSON.stringify(file)}, "rb")
wrk.method = "POST"
wrk.body = file:read("*a")
wrk.headers["Content-Type"] = "application/json"
file:close()
done = function(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format(
    '\\nRESULT {"requests":%.0f,"durationUs":%.0f,"refused":%.0f,"failed":%.0f,"p50Us":%.0f,"p99Us":%.0f}\\n',
    summary.requests, summary.duration, summary.errors.status, failed,
    latency:percentile(50), latency:percentile(99)))
end
`
}

export const autocannon = {
  name: 'autocannon',
  run({ url, body, connections, seconds, perSecond }: PacedOptions): Promise<Load> {
    return runAutocannon(url, [
      `--connections=${connections}`,
      `--duration=${seconds}`,
      ...(perSecond === undefined ? [] : [`--overallRate=${perSecond}`]),
      '--method=POST',
      '--headers=Content-Type=application/json',
      `--input=${body.file}`,
    ])
  },
}

/** Runs the load generator in a process of its own, with options of its command line. */
export async function runAutocannon(url: string, options: string[]): Promise<Load> {
  const output = await runCommand(process.execPath, [
    require.resolve('autocannon'),
    '--json',
    '--no-progress',
    `--timeout=${ANSWER_SECONDS_MAX}`,
    ...options,
    url,
  ])
  const result = JSON.parse(output)
  return {
    seconds: result.duration,
    accepted: result['2xx'],
    refused: result.non2xx,
    failed: Number(result.errors) + Number(result.timeouts),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  }
}

function runCommand(command: string, parameters: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString())
      else reject(new Error(`${command} ended with ${String(code)}: ${Buffer.concat(complaint).toString()}`))
    })
  })
}
