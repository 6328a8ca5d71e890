import { api } from '../../../shared/contract/api'
import type { ApiKey } from '../../../shared/contract/apiKeys'
import { SCOPES } from '../../../shared/contract/scopes'
import { PAGE_SIZE_MAX } from '../../../shared/limits'
import { alignColumns } from '../alignColumns'
import type { Command, Server } from '../command'

export const keyList: Command = {
  words: 'key list',
  operands: '',
  summary: 'List the API keys, with what each may do and when it was last used',
  details: 'The keys themselves are kept nowhere and cannot be listed.',
  options: { json: { help: 'as JSON, a key on each line' } },
  async run({ server, print }, { options }) {
    const keys = await listKeys(server)
    if (options['json'] === true) {
      for (const key of keys) print(JSON.stringify(key))
      return
    }
    const head = ['ID', 'NAME', 'MADE', 'LAST USED', 'EXPIRES', 'SCOPES']
    for (const line of alignColumns([head, ...keys.map(rowOf)])) print(line)
  },
}

async function listKeys(server: Server): Promise<ApiKey[]> {
  const keys: ApiKey[] = []
  for (let cursor: string | undefined; ;) {
    const page = await server.call(api.listApiKeys, { query: { limit: PAGE_SIZE_MAX, cursor } })
    keys.push(...page.items)
    if (page.nextCursor === null) return keys
    cursor = page.nextCursor
  }
}

function rowOf({ id, name, scopes, createdAt, lastUsedAt, expiresAt }: ApiKey): string[] {
  const may = SCOPES.every((scope) => scopes.includes(scope)) ? 'all' : scopes.join(',')
  return [id, name, dayOf(createdAt), dayOf(lastUsedAt) || 'never', dayOf(expiresAt) || 'never', may]
}

const dayOf = (time: string | null) => time?.slice(0, 'YYYY-MM-DD'.length) ?? ''
