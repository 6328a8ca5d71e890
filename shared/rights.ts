import type { Action } from './contract/call'
import type { Role } from './contract/me'

type Rights = { own: readonly Action[]; foreign: readonly Action[] }

const EVERYTHING: readonly Action[] = ['read', 'readFeed', 'write', 'private', 'manage']

/**
 * What each role may do with its own objects and with those of others: the one table that API, page and hooks go by. What
 * belongs to nobody, such as the directory, counts as everybody's own.
 */
export const RIGHTS = {
  owner: { own: EVERYTHING, foreign: EVERYTHING },
  member: { own: ['read', 'readFeed', 'write', 'private'], foreign: ['read'] },
  viewer: { own: ['read', 'readFeed', 'private'], foreign: ['read', 'readFeed'] },
} as const satisfies Record<Role, Rights>

/** Something that belongs to a user. */
export type Owned = { ownerId: string }

/** Whether the role of a user is enough, which is asked nowhere else. */
export function mayDo({ id, role }: { id: string; role: Role }, action: Action, object: Owned): boolean {
  const rights: readonly Action[] = RIGHTS[role][object.ownerId === id ? 'own' : 'foreign']
  return rights.includes(action)
}

/** Whether leads are dealt to a user. */
export function getsLeads({ role, isActive }: { role: Role; isActive?: boolean | undefined }): boolean {
  return isActive !== false && role !== 'viewer'
}
