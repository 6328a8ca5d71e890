import type { LeadChange } from '../../shared/contract/leads'
import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'
import { may } from '../access/may'
import { applyChange, type ApplyChangeDeps, idsOf } from './applyChange'
import { askedHash } from './askedHash'
import type { StoredChange } from './changeStore'
import type { StoredLead } from './leadStore'

export type Changed = { change: StoredChange; leads: StoredLead[]; alsoChanged: string[] }

export type AskedChange = {
  /** Of the change, where whoever asks may have to ask again. */
  id?: string | undefined
  caller: Pick<Caller, 'user'>
  leadIds: readonly string[]
  change: LeadChange
  /** That the lead was read in, where no other is to be changed. */
  version?: number | undefined
}

/**
 * What a change has made that was stored already, for whoever was not answered then and asks again; null where no lead that was
 * named took it: it is being refused at this moment, or tried again.
 */
export async function readChanged(
  deps: ApplyChangeDeps,
  stored: StoredChange,
  { caller, leadIds, change: wanted }: Pick<AskedChange, 'caller' | 'leadIds' | 'change'>,
): Promise<Changed | null> {
  const asked = askedHash({ leadIds, change: wanted })
  if (stored.userId !== caller.user.id || (stored.asked ?? asked) !== asked)
    throw new AppError('wrong_state', 'There is a change of this id already.', { hint: 'Send another id.' })
  const applied = stored.openSince && !stored.undoneAt ? await applyChange(deps, stored) : null
  const change = applied?.change ?? stored
  // Of data of before nothing says so.
  const made = applied === null ? change.made : Math.max(applied.made, change.made ?? 0)
  if (made === 0) return null
  const isMade = ({ change: of, userId }: Pick<StoredLead, 'change' | 'userId'>) =>
    of?.id === change._id && may(caller, 'readFeed', { ownerId: userId })
  const leads = (await deps.leads.findMany(idsOf(change))).filter(isMade)
  const isNamed = new Set(leadIds)
  const alsoChanged = leads.flatMap(({ _id }) => (isNamed.has(_id) ? [] : [_id]))
  for (let nth = 0; nth < (change.parts ?? 0); nth += 1) {
    const found = await deps.bulk.findMany(idsOf(await deps.changes.findPart(change, nth)))
    for (const lead of found.values()) if (isMade(lead)) alsoChanged.push(lead._id)
  }
  return { change, leads: leads.filter(({ _id }) => isNamed.has(_id)), alsoChanged }
}
