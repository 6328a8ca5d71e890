import { join } from 'node:path'
import { type CheckedCollection, checkData } from '../../database/rescue/checkData'
import { saveData } from '../../database/rescue/saveData'
import { readDataDir } from '../../env'
import { explainStartError } from '../../explainStartError'
import { alignColumns } from '../alignColumns'
import { type Command, CommandError, UsageError } from '../command'

export const check: Command = {
  words: 'check',
  operands: '[FOLDER]',
  summary:
    'Look through the embedded database for damage, while no server uses it, and save what can be read',
  details: 'FOLDER is the data folder, if not that of the settings. Nothing in it is changed.',
  options: {
    'save-to': {
      value: 'NEW_FOLDER',
      help: 'write what can be read to another folder, which may take the place of the damaged one',
    },
  },
  run({ print, note }, { operands, options }) {
    if (operands.length > 1) throw new UsageError('Name one data folder at most.')
    const folder = join(operands[0] ?? readDataDir(), 'database')
    const saveTo = options['save-to']
    explained(() => {
      if (typeof saveTo === 'string') save(folder, saveTo, { print, note })
      else look(folder, { print, note })
    })
    return Promise.resolve()
  },
}

type Output = { print: (line: string) => void; note: (line: string) => void }

function look(folder: string, { print, note }: Output): void {
  const { problems, collections } = checkData(folder)
  printCounts(collections, print)
  if (problems.length === 0) {
    note(`The database in ${folder} is sound.`)
    return
  }
  throw new CommandError(
    [
      `The database in ${folder} is damaged:`,
      ...problems.map((problem) => `  ${problem}`),
      'To write what can be read to another folder: npm run signalpost -- check --save-to NEW_FOLDER',
    ].join('\n'),
  )
}

function save(folder: string, saveTo: string, { print, note }: Output): void {
  const { collections, unreadable } = saveData(folder, saveTo)
  printCounts(collections, print)
  note(
    `Saved to ${saveTo}; ${unreadable} documents could not be read. ` +
      `To go on with it, move ${folder} away and ${saveTo} to its place.`,
  )
}

function printCounts(collections: CheckedCollection[], print: Output['print']): void {
  if (collections.length === 0) return
  const rows = collections.map(({ namespace, documents }) => [namespace, String(documents)])
  for (const line of alignColumns([['COLLECTION', 'DOCUMENTS'], ...rows])) print(line)
}

function explained(step: () => void): void {
  try {
    step()
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(explainStartError(error), { cause: error })
  }
}
