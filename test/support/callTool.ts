import type { Server } from '../../server/cli/command'
import { runCommand } from '../../server/cli/runCommand'

const nobody = () => Promise.reject(new Error('No server is needed.'))

/** Calls the command-line tool as a shell does, on the first of March 2026 at noon unless told otherwise. */
export async function callTool(
  given: string[],
  server: Server = { call: nobody, seal: nobody, upload: nobody },
  { now = new Date('2026-03-01T12:00:00.000Z') }: { now?: Date } = {},
) {
  const printed: string[] = []
  const noted: string[] = []
  const progress: string[] = []
  const exitCode = await runCommand(given, {
    server,
    print: (line) => printed.push(line),
    note: (line) => noted.push(line),
    showProgress: (text) => progress.push(text),
    now: () => now,
  })
  return { exitCode, printed, noted: noted.join('\n'), progress }
}
