import { api } from '../../../shared/contract/api'
import type { LinkWish } from '../../../shared/contract/links'
import { placeOf } from '../../secrets/places'
import { type Command, type Context, UsageError } from '../command'

const setupLink: Command = {
  words: 'setup-link',
  operands: '',
  summary: 'Print a link by which somebody becomes the first owner',
  details:
    'It needs the secret of the server, which no API key stands in for: run it where the server was started.',
  async run(context, { operands }) {
    if (operands.length > 0) throw new UsageError('setup-link takes nothing.')
    await printLink(context, { kind: 'setup', at: context.now().toISOString() })
  },
}

const userReset: Command = {
  words: 'user reset',
  operands: 'EMAIL',
  summary: 'Print a link by which a user sets a new password',
  details: 'It works once, for a day. It needs the secret of the server, as setup-link does.',
  async run(context, { operands }) {
    const [email, ...others] = operands
    if (email === undefined || others.length > 0) throw new UsageError('Name the one address of the user.')
    await printLink(context, { kind: 'reset', email: email.toLowerCase(), at: context.now().toISOString() })
  },
}

export const links: readonly Command[] = [setupLink, userReset]

async function printLink({ server, print }: Context, wish: LinkWish): Promise<void> {
  const sealed = await server.seal(JSON.stringify(wish), placeOf.linkWish)
  print((await server.call(api.makeLink, { body: { sealed } })).url)
}
