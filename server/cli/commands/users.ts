import { api } from '../../../shared/contract/api'
import { Role } from '../../../shared/contract/me'
import type { User } from '../../../shared/contract/users'
import { DAILY_LEAD_LIMIT_DEFAULT, PAGE_SIZE_MAX } from '../../../shared/limits'
import { alignColumns } from '../alignColumns'
import { type Command, CommandError, type Server, UsageError } from '../command'

const userList: Command = {
  words: 'user list',
  operands: '',
  summary: 'List the users, with their roles and daily limits',
  options: { json: { help: 'as JSON, a user on each line' } },
  async run({ server, print }, { options }) {
    const users = await listUsers(server)
    if (options['json'] === true) {
      for (const user of users) print(JSON.stringify(user))
      return
    }
    const head = ['ID', 'NAME', 'ROLE', 'E-MAIL', 'LEADS A DAY', 'TIME ZONE', 'ACTIVE']
    for (const line of alignColumns([head, ...users.map(rowOf)])) print(line)
  },
}

const userAdd: Command = {
  words: 'user add',
  operands: 'NAME',
  summary: 'Add a user, whom signals can name as a recipient, and print the id',
  options: {
    email: { value: 'ADDRESS', help: 'the e-mail address, which one user has at most' },
    role: { value: 'ROLE', help: `${Role.options.join(', ')} (default: member)` },
    limit: { value: 'N', help: `leads a day (default: ${DAILY_LEAD_LIMIT_DEFAULT})` },
    'time-zone': { value: 'ZONE', help: 'such as Europe/Lisbon (default: that of the server)' },
  },
  async run({ server, print, note }, { operands, options }) {
    const [name, ...others] = operands
    if (name === undefined || others.length > 0) {
      throw new UsageError("Give the user one name, in quotes if it has spaces: user add 'Ada Lovelace'")
    }
    const { email, limit, role, 'time-zone': timeZone } = options
    const body = {
      name,
      ...(typeof email === 'string' ? { email } : {}),
      ...(typeof role === 'string' ? { role: readRole(role) } : {}),
      ...(typeof limit === 'string' ? { dailyLeadLimit: Number(limit) } : {}),
      ...(typeof timeZone === 'string' ? { timeZone } : {}),
    }
    const user = await server.call(api.createUser, { body })
    note(`Added ${user.name}, ${user.role}, with ${user.dailyLeadLimit} leads a day in ${user.timeZone}:`)
    print(user.id)
  },
}

const userRemove: Command = {
  words: 'user remove',
  operands: 'ID…',
  summary: 'Switch users off: their keys end, and what is theirs goes to others',
  details:
    'Their signals go to the user whose key you call with, their open leads to the owners of the signals. They stay in the list.',
  async run({ server, note }, { operands }) {
    if (operands.length === 0) throw new UsageError('Name the ids of the users, as user list shows them.')
    for (const userId of operands) {
      await server
        .call(api.changeUser, { params: { userId }, body: { isActive: false } })
        .catch((error: unknown) => {
          throw error instanceof CommandError
            ? new CommandError(`${userId} was not removed: ${error.message}`)
            : error
        })
      note(`Removed ${userId}.`)
    }
  },
}

export const users: readonly Command[] = [userList, userAdd, userRemove]

async function listUsers(server: Server): Promise<User[]> {
  const found: User[] = []
  for (let cursor: string | undefined; ;) {
    const page = await server.call(api.listUsers, { query: { limit: PAGE_SIZE_MAX, cursor } })
    found.push(...page.items)
    if (page.nextCursor === null) return found
    cursor = page.nextCursor
  }
}

function readRole(text: string): Role {
  const role = Role.safeParse(text)
  if (role.success) return role.data
  throw new UsageError(`There is no role '${text}'. The roles are ${Role.options.join(', ')}.`)
}

function rowOf({ id, name, role, email, dailyLeadLimit, timeZone, isActive }: User): string[] {
  return [id, name, role, email ?? '', String(dailyLeadLimit), timeZone, isActive ? 'yes' : 'no']
}
