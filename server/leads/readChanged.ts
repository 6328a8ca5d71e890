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

/** What a change has made that was stored already, for whoever was not answered then and asks again. */
export async function readChanged(
  deps: ApplyChangeDeps,
  change: StoredChange,
  { caller, leadIds, change: wanted }: Pick<AskedChange, 'caller' | 'leadIds' | 'change'>,
): Promise<Changed> {
  const asked = askedHash({ leadIds, change: wanted })
  if (change.userId !== caller.user.id || (change.asked ?? asked) !== asked)
    throw new AppError('wrong_state', 'There is a change of this id already.', { hint: 'Send another id.' })
  if (change.openSince && !change.undoneAt) await applyChange(deps, change)
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
