import type { StoredLead } from './leadStore'

/** What somebody writes into a lead after a change of the same user is no reason to keep the lead from its undo. */
export function changeAfterWriting(
  { change, version }: Pick<StoredLead, 'change' | 'version'>,
  userId: string,
): StoredLead['change'] {
  if (change?.userId !== userId || change.version !== version) return change
  return { ...change, version: version + 1 }
}
