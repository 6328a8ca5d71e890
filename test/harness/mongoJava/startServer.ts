import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../../support/programs'

const SOURCE = join(ROOT, 'test', 'harness', 'mongoJava', 'Server.java')

export type JavaServer = { uri: string; stop(): Promise<void> }

/** Starts the server, whose address is the first line it prints; everything it holds is gone when it stops. */
export async function startServer(libraries: string): Promise<JavaServer> {
  const options = ['-Xmx1g', '-cp', join(libraries, '*'), SOURCE]
  const child = spawn('java', options, { stdio: ['ignore', 'pipe', 'ignore'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => {
      resolve('')
    })
  })
  const printed = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  const uri = /^MONGODB_URI=(.*)$/.exec(await Promise.race([printed, ended]))?.[1]
  if (uri === undefined) throw new Error('mongo-java-server did not start')
  return {
    uri,
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
