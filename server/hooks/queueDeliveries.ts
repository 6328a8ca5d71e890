import type { News } from '../news'
import type { HookStore, StoredDelivery, StoredHook } from './store'

export type QueueDeps = {
  hooks: Pick<HookStore, 'listEnabled' | 'addDeliveries'>
  /** Those of the users who may see everybody's leads. */
  findManagers: (userIds: readonly string[]) => Promise<ReadonlySet<string>>
  now: () => Date
}

/** Queues a notification of each piece of news for each hook that asked for it. The same news again change nothing. */
export async function queueDeliveries(
  { hooks, findManagers, now }: QueueDeps,
  news: readonly News[],
): Promise<void> {
  const listening = new Map<string, StoredHook[]>()
  for (const event of new Set(news.map((each) => each.event))) {
    listening.set(event, await hooks.listEnabled(event))
  }
  const owners = [...listening.values()].flat().map(({ ownerId }) => ownerId)
  const isOfLeads = news.some(({ lead }) => lead !== null)
  const managers = isOfLeads ? await findManagers(owners) : new Set<string>()
  const at = now()
  await hooks.addDeliveries(
    news.flatMap((each) =>
      (listening.get(each.event) ?? [])
        .filter((hook) => isFor(hook, each, managers))
        .map((hook) => makeDelivery(hook, each, at)),
    ),
  )
}

/** What was on its way when the hook was made is no news to it. And a hook tells only what its owner may see. */
function isFor(hook: StoredHook, news: News, managers: ReadonlySet<string>): boolean {
  const { signalId, mode, ownerId } = hook
  const { entryId = null, statuses = null, untoldBefore = [] } = hook
  const { lead } = news
  return (
    (signalId === null || signalId === news.signalId) &&
    (mode === null || mode === news.mode) &&
    (entryId === null || entryId === news.entryId) &&
    (lead === null || statuses === null || statuses.includes(lead.status)) &&
    (lead === null || lead.userId === ownerId || managers.has(ownerId)) &&
    !untoldBefore.includes(news.id)
  )
}

export function makeDelivery(
  { _id, event }: StoredHook,
  news: Pick<News, 'id' | 'entryId' | 'lead' | 'refusalId' | 'noticeId'>,
  at: Date,
): StoredDelivery {
  const { id, entryId, lead, refusalId = null, noticeId = null } = news
  return {
    _id: `${_id}_${id}`,
    hookId: _id,
    event,
    entryId,
    leadId: lead?.id ?? null,
    previous: lead?.previous ?? null,
    refusalId,
    noticeId,
    isTest: false,
    outcome: 'pending',
    reason: null,
    createdAt: at,
    nextAttemptAt: at,
    attemptCount: 0,
    attempts: [],
  }
}
