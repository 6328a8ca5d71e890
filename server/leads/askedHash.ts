import { createHash } from 'node:crypto'
import type { LeadChange } from '../../shared/contract/leads'

type Asked = { leadIds: readonly string[]; change: LeadChange }

/** Tells one change of leads from another; the order of the leads, and of what is to become of them, makes no difference. */
export function askedHash({ leadIds, change }: Asked): string {
  const asked = [[...new Set(leadIds)].sort(), Object.entries(change).sort()]
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
}
