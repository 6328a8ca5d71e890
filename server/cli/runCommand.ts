import { parseArgs } from 'node:util'
import { closest } from 'fastest-levenshtein'
import { SettingsError } from '../env'
import { type Command, CommandError, type Context, type Input, UsageError } from './command'
import { commands } from './commands'
import { helpOf, helpOfAll } from './help'

/** What the shell is told. */
export const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const

/** Carries out what was called for; gives the exit code, and never throws what whoever called could have caused. */
export async function runCommand(given: string[], context: Context): Promise<number> {
  const wantsHelp = given.some((each) => each === '--help' || each === '-h') || given[0] === 'help'
  const command = findCommand(given.filter((each) => each !== 'help'))
  if (wantsHelp) {
    context.print(command ? helpOf(command) : helpOfAll(commands))
    return EXIT.done
  }
  try {
    if (!command) throw new UsageError(explainUnknown(given))
    await command.run(context, readInput(command, given))
    return EXIT.done
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof SettingsError)) throw error
    context.note(error.message)
    return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failed
  }
}

function findCommand(given: string[]): Command | undefined {
  return commands.find(({ words }) => words.split(' ').every((word, at) => given[at] === word))
}

function explainUnknown(given: string[]): string {
  if (given.length === 0) return helpOfAll(commands)
  const called = given.filter((each) => !each.startsWith('-')).join(' ')
  const ofGroup = commands.filter(({ words }) => words.startsWith(`${called} `))
  if (ofGroup.length > 0) return helpOfAll(ofGroup)
  const meant = closest(
    called,
    commands.map(({ words }) => words),
  )
  return `There is no command '${called}'. Did you mean '${meant}'? All commands: npm run signalpost -- --help`
}

function readInput(command: Command, given: string[]): Input {
  const options = Object.entries(command.options ?? {}).map(([name, { value }]) => {
    return [name, { type: value === undefined ? 'boolean' : 'string' }] as const
  })
  try {
    const { values, positionals } = parseArgs({
      args: given.slice(command.words.split(' ').length),
      options: Object.fromEntries(options),
      allowPositionals: command.operands !== '',
    })
    return { operands: positionals, options: values }
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`${problem}.\n\n${helpOf(command)}`)
  }
}
