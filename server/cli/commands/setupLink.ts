import { api } from '../../../shared/contract/api'
import { type Command, UsageError } from '../command'

export const setupLink: Command = {
  words: 'setup-link',
  operands: '',
  summary: 'Print a link by which somebody becomes the first owner',
  details:
    'It needs the secret of the server, which no API key stands in for: run it where the server was started.',
  async run({ server, print, now }, { operands }) {
    if (operands.length > 0) throw new UsageError('setup-link takes nothing.')
    const sealed = await server.seal(JSON.stringify({ kind: 'setup', at: now().toISOString() }))
    print((await server.call(api.makeLink, { body: { sealed } })).url)
  },
}
