import { readClientSettings } from '../env'
import type { Server } from './command'
import { connectServer } from './connectServer'
import { runCommand } from './runCommand'

const CLEAR_REST_OF_LINE = '\u001b[K'

/** Read when a command calls the server, since not every command does. */
const server: Server = {
  call: (call, input) => connectServer(readClientSettings()).call(call, input),
  seal: (text, place) => connectServer(readClientSettings()).seal(text, place),
  upload: (call, file) => connectServer(readClientSettings()).upload(call, file),
}

const context = {
  server,
  print: (line: string) => void process.stdout.write(`${line}\n`),
  note: (line: string) => void process.stderr.write(`${line}\n`),
  showProgress(text: string) {
    if (process.stderr.isTTY) process.stderr.write(`\r${text}${CLEAR_REST_OF_LINE}`)
  },
  now: () => new Date(),
}

void runCommand(process.argv.slice(2), context).then((exitCode) => {
  process.exitCode = exitCode
})
