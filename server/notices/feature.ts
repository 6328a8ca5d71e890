import { api } from '../../shared/contract/api'
import { AppError } from '../../shared/errors'
import type { Core } from '../core'
import { DAY_MS } from '../durations'
import type { Feature, Worker } from '../feature'
import { readPage } from '../http/readPage'
import { makeId } from '../ids'
import type { Holding } from '../individual'
import type { News } from '../news'
import { readHeld } from '../payload/readHeld'
import { disabledHooks, type DisabledHooksDeps } from './detectors/disabledHooks'
import { fullDisk } from './detectors/fullDisk'
import { quietSources, type QuietSourcesDeps } from './detectors/quietSources'
import { refusedRequests } from './detectors/refusedRequests'
import { unidentifiedEntries, type UnidentifiedEntriesDeps } from './detectors/unidentifiedEntries'
import { presentNotice } from './presentNotice'
import { NoticeStore, type StoredNotice } from './store'
import { watchForNotices } from './watch'

type NoticesNeed = {
  signals: Pick<QuietSourcesDeps, 'listLive'>
  stats: Pick<QuietSourcesDeps, 'listQuarters'>
  entries: Pick<UnidentifiedEntriesDeps, 'nameNobody'>
  hooks: DisabledHooksDeps & { queue: (news: readonly News[]) => Promise<void> }
}

type NoticesCore = Pick<Core, 'database' | 'leases' | 'log' | 'now' | 'settings' | 'limits'>

const MUTED_MS = 7 * DAY_MS
const PASSED_KEPT_MS = 30 * DAY_MS

/** What somebody should look at: looked for beside everything else, and ended by itself. */
export function createNotices(core: NoticesCore) {
  const { database, now } = core
  const notices = new NoticeStore(database)
  const background = new NoticeStore(database.background)
  const feature: Feature<NoticesNeed> = {
    prepare: () => background.prepare(),
    mount(routes) {
      routes.answer(api.listNotices, ({ query: { limit, cursor, isOpen } }) =>
        readPage(limit, {
          find: (rows) => notices.list(isOpen, { limit: rows, cursor }),
          present: presentNotice,
        }),
      )
      routes.answer(api.muteNotice, async ({ params: { noticeId }, body: { until } }) => {
        const forAWeek = new Date(now().getTime() + MUTED_MS)
        const mutedUntil = until === null ? null : until === undefined ? forAWeek : new Date(until)
        return presentNotice(requireNotice(await notices.change(noticeId, { mutedUntil })))
      })
    },
    workers: (others) => [watcher(core, background, others)],
    removeSignal: (signalId) => background.removeOfSignal(signalId),
    removeOld: (at) => background.removePassedBefore(new Date(at.getTime() - PASSED_KEPT_MS)),
    holdings: () => [noticesHolding(background)],
  }
  return {
    ...feature,
    /** What goes on, for screens that watch it. */
    async listOpen() {
      const found = await notices.listOpen()
      return found.map(({ _id: id, signalId }) => ({ id, signalId }))
    },
    /** As it is shown; null where there is none. */
    async findNotice(noticeId: string) {
      const found = await background.find(noticeId)
      return found && presentNotice(found)
    },
  }
}

function watcher(core: NoticesCore, notices: NoticeStore, others: NoticesNeed): Worker {
  const { leases, log, now } = core
  const { signals, stats, entries, hooks } = others
  const asked = { ...signals, ...stats, ...entries, ...hooks, now }
  const detectors = [
    quietSources(asked),
    refusedRequests(asked),
    unidentifiedEntries(asked),
    disabledHooks(asked),
    fullDisk(diskOf(core)),
  ]
  return watchForNotices({
    notices,
    detectors,
    leases,
    log,
    now,
    holder: makeId('run', now()),
    tell: hooks.queue,
  })
}

function diskOf({ settings, limits }: NoticesCore) {
  const folder = settings.mongodbUri === undefined ? settings.dataDir : null
  return { folder, freeBytesMin: limits.diskFreeBytesMin }
}

function requireNotice(notice: StoredNotice | null): StoredNotice {
  if (notice) return notice
  throw new AppError('notice_not_found', 'There is no such notice.')
}

function noticesHolding(background: NoticeStore): Holding {
  return {
    part: 'notices',
    read: readHeld({
      kind: 'notices',
      list: (after, limit) => background.listBehind(after, limit),
      tell: ({ text, since }) => ({ text, since }),
      clear: ({ _id, text }, { blankText }) => background.change(_id, { text: blankText(text) }),
    }),
  }
}
