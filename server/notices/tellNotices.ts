import { makeEventId } from '../ids'
import type { News } from '../news'
import type { NoticeStore, StoredNotice } from './store'

export type TellNoticesDeps = {
  notices: Pick<NoticeStore, 'listUntold' | 'change'>
  tell: (news: readonly News[]) => Promise<void>
  now: () => Date
}

/** Tells hooks what was raised and what has passed; what is muted is not told. A kill in between tells it again. */
export async function tellNotices({ notices, tell, now }: TellNoticesDeps): Promise<void> {
  const untold = await notices.listUntold()
  const at = now()
  await tell(untold.filter(({ mutedUntil }) => mutedUntil === null || mutedUntil <= at).flatMap(newsOf))
  for (const { _id } of untold) await notices.change(_id, { untold: [] })
}

function newsOf({ _id, signalId, since, resolvedAt, untold }: StoredNotice): News[] {
  return untold.map((what) => {
    const at = what === 'raised' ? since : (resolvedAt ?? since)
    return {
      id: makeEventId(`${_id} ${what}`, at),
      event: `notice.${what}` as const,
      at,
      signalId,
      entryId: null,
      mode: null,
      lead: null,
      noticeId: _id,
    }
  })
}
