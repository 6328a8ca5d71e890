import type { Connection } from 'mongoose'
import { findViolation } from './findViolation'

const violations: string[] = []
let commands = 0

/** The address with which the driver tells of each command it sends; without that it tells nothing. */
export function watchedUri(uri: string): string {
  return `${uri}${uri.includes('?') ? '&' : '/?'}monitorCommands=true`
}

/** Holds every command that is sent over the connection against the subset. */
export function watchCommands(connection: Connection): void {
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    commands += 1
    const violation = findViolation(commandName, command)
    if (violation !== null) violations.push(violation)
  })
}

/** What was found since the last call. */
export function takeViolations(): { commands: number; violations: string[] } {
  const found = { commands, violations: violations.splice(0) }
  commands = 0
  return found
}

/** The documents that some work is answered with, as far as one answer holds them. */
export async function listFound(
  connection: Connection,
  work: () => Promise<unknown>,
): Promise<Record<string, any>[]> {
  const found: Record<string, any>[] = []
  const add = ({ reply }: { reply: any }) => void found.push(...(reply?.cursor?.firstBatch ?? []))
  const client = connection.getClient().on('commandSucceeded', add)
  await work()
  client.off('commandSucceeded', add)
  return found
}

/** The commands that some work sends over a connection. */
export async function listCommands(
  connection: Connection,
  work: () => Promise<unknown>,
): Promise<Record<string, any>[]> {
  const commands: Record<string, any>[] = []
  const add = ({ command }: { command: Record<string, any> }) => void commands.push(command)
  const client = connection.getClient().on('commandStarted', add)
  await work()
  client.off('commandStarted', add)
  return commands
}
