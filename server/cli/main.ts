import { readClientSettings } from '../env'
import type { Server } from './command'
import { connectServer } from './connectServer'
import { runCommand } from './runCommand'

/** Read when a command calls the server, since not every command does. */
const server: Server = { call: (call, input) => connectServer(readClientSettings()).call(call, input) }

const context = {
  server,
  print: (line: string) => void process.stdout.write(`${line}\n`),
  note: (line: string) => void process.stderr.write(`${line}\n`),
  now: () => new Date(),
}

void runCommand(process.argv.slice(2), context).then((exitCode) => {
  process.exitCode = exitCode
})
