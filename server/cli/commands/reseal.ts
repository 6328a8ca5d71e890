import { api } from '../../../shared/contract/api'
import type { Resealing, SealedPlace } from '../../../shared/contract/secrets'
import { type Command, CommandError, type Context, UsageError } from '../command'

type Pass = Omit<Resealing, 'next'>

export const reseal: Command = {
  words: 'reseal',
  operands: '',
  summary: 'Encrypt stored secrets anew, after a change of SIGNALPOST_SECRET',
  details:
    'Start every server with the new SIGNALPOST_SECRET and the one before as SIGNALPOST_SECRET_OLD first. It may be ended and ' +
    'repeated at any time; once it says that nothing is left, take SIGNALPOST_SECRET_OLD out.',
  options: { 'dry-run': { help: 'only say what is left to do' } },
  async run(context, { operands, options }) {
    if (operands.length > 0) throw new UsageError('reseal takes nothing.')
    if (options['dry-run'] !== true) {
      const { looked, renewed } = await goThrough(context, false)
      context.note(`Looked at ${looked}, encrypted ${renewed} anew.`)
    }
    tellWhatIsLeft(context, await goThrough(context, true))
  },
}

async function goThrough({ server, showProgress }: Context, dryRun: boolean): Promise<Pass> {
  const pass: Pass = { looked: 0, renewed: 0, unreadable: [] }
  try {
    for (let after: SealedPlace | undefined; ;) {
      const slice = await server.call(api.resealSecrets, { body: { after, dryRun } })
      pass.looked += slice.looked
      pass.renewed += slice.renewed
      pass.unreadable.push(...slice.unreadable)
      showProgress(`${pass.looked} looked at, ${pass.renewed} ${dryRun ? 'left' : 'encrypted anew'}`)
      if (slice.next === null) return pass
      after = slice.next
    }
  } finally {
    showProgress('')
  }
}

function tellWhatIsLeft({ print }: Context, { renewed, unreadable }: Pass): void {
  if (renewed === 0 && unreadable.length === 0) {
    print(
      'Nothing is left: all is encrypted with SIGNALPOST_SECRET, and SIGNALPOST_SECRET_OLD can be taken out.',
    )
    return
  }
  if (renewed > 0) print(`Left: ${renewed}. Call reseal to encrypt them anew.`)
  for (const { part, id } of unreadable) print(`Not readable: ${part === id ? part : `${part} ${id}`}`)
  if (unreadable.length === 0) return
  throw new CommandError(
    'What is not readable opens with neither secret: start the server with the right SIGNALPOST_SECRET_OLD, or give the signals ' +
      'new webhook URLs, the hooks new secrets and the workspace its keys again.',
  )
}
