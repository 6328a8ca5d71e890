import type { Role } from '../../shared/contract/me'
import { accountTexts } from '../texts/accounts'

const ROLES = ['owner', 'member', 'viewer'] as const satisfies readonly Role[]

/** For a choice of one. */
export const roleOptions = ROLES.map((value) => ({ value, label: accountTexts.people.roles[value] }))

export function readRole(value: string): Role {
  return ROLES.find((each) => each === value) ?? 'viewer'
}
