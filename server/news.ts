import type { EntryMode } from '../shared/contract/entries'
import type { HookEvent } from '../shared/contract/hooks'
import type { LeadStatus } from '../shared/contract/leads'

/** Something that happened and that hooks may tell. */
export type News = {
  /** The same whenever it is told again. */
  id: string
  event: HookEvent
  at: Date
  /** Null where it is about no signal. */
  signalId: string | null
  /** Null where it is about no entry. */
  entryId: string | null
  mode: EntryMode | null
  /** Of a lead: which, on whose feed, its status after it happened and before. */
  lead: { id: string; userId: string; status: LeadStatus; previous: LeadStatus | null } | null
  /** Of a refused request. */
  refusalId?: string
  noticeId?: string
}
