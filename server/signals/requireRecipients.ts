import type { Role } from '../../shared/contract/me'
import { AppError } from '../../shared/errors'
import { getsLeads } from '../../shared/rights'
import type { StoredSignal } from './store'

type User = { _id: string; name: string; role: Role; isActive?: boolean }

/** Those of the ids that there are. */
export type FindUsers = (userIds: readonly string[]) => Promise<User[]>

/** Whoever is added must be dealt leads. Who was among them before may stay: that somebody is switched off spoils no other change. */
export async function requireRecipients(
  { findUsers }: { findUsers: FindUsers },
  { ownerId, recipients: before = [ownerId] }: Pick<StoredSignal, 'ownerId' | 'recipients'>,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return
  const users = new Map((await findUsers(userIds)).map((user) => [user._id, user]))
  const unknown = userIds.filter((id) => !users.has(id))
  if (unknown.length > 0) {
    throw new AppError('invalid_request', `There is no such user: ${unknown.join(', ')}.`, {
      details: { recipients: unknown },
    })
  }
  const refused = [...users.values()].filter((user) => !getsLeads(user) && !before.includes(user._id))
  if (refused.length === 0) return
  throw new AppError('invalid_request', refused.map(whyNot).join(' '), {
    hint: 'Choose active owners and members.',
    details: { recipients: refused.map(({ _id }) => _id) },
  })
}

function whyNot({ _id, name, isActive }: User): string {
  const why = isActive === false ? 'is deactivated' : 'is a viewer'
  return `${name} (${_id}) ${why}, and gets no leads.`
}
