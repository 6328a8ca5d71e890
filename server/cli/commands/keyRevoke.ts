import { api } from '../../../shared/contract/api'
import { type Command, CommandError, UsageError } from '../command'

export const keyRevoke: Command = {
  words: 'key revoke',
  operands: 'ID…',
  summary: 'Revoke API keys; whatever uses one of them is answered 401 from then on',
  details: 'The ids are those of key list. The first that cannot be revoked ends the command.',
  async run({ server, note }, { operands }) {
    if (operands.length === 0) throw new UsageError('Name the ids of the keys, as key list shows them.')
    for (const keyId of operands) {
      await server.call(api.deleteApiKey, { params: { keyId } }).catch((error: unknown) => {
        throw error instanceof CommandError
          ? new CommandError(`${keyId} was not revoked: ${error.message}`)
          : error
      })
      note(`Revoked ${keyId}.`)
    }
  },
}
