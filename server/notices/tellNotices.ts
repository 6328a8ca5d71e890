import { makeEventId } from '../ids'
import type { News } from '../news'
import type { NoticeStore, StoredNotice } from './store'
import { writeNotice } from './writeNotice'

export type TellNoticesDeps = {
  notices: Pick<NoticeStore, 'listUntold' | 'change'>
  tell: (news: readonly News[]) => Promise<void>
  /** Writes to the owners, where there is a server for mail; nobody waits for it. */
  mailOwners: (letter: { subject: string; text: string }) => Promise<void>
  /** Where the page lists them. */
  url: () => string
  now: () => Date
}

/**
 * Tells hooks what was raised and what has passed, and then the owners; what is muted is not told. A kill in between tells
 * hooks again, who know it by its id, and owners not at all: a letter cannot be told from another.
 */
export async function tellNotices({ notices, tell, mailOwners, url, now }: TellNoticesDeps): Promise<void> {
  const untold = await notices.listUntold()
  const at = now()
  const heard = untold.filter(({ mutedUntil }) => mutedUntil === null || mutedUntil <= at)
  await tell(heard.flatMap(newsOf))
  for (const { _id } of untold) await notices.change(_id, { untold: [] })
  for (const notice of heard) {
    for (const what of notice.untold) await mailOwners(writeNotice(notice, { what, url: url() }))
  }
}

export function newsOf({ _id, signalId, since, resolvedAt, untold }: StoredNotice): News[] {
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
