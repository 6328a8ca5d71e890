import { api } from '../../shared/contract/api'
import type { HookEvent } from '../../shared/contract/hooks'
import type { ProviderKind } from '../../shared/contract/workspace'
import { AppError } from '../../shared/errors'
import type { Core } from '../core'
import { DAY_MS } from '../durations'
import type { Feature, Worker } from '../feature'
import { readPage } from '../http/readPage'
import { makeId } from '../ids'
import type { Holding } from '../individual'
import type { News } from '../news'
import type { StoredTrouble } from '../outgoing/troubleStore'
import { readHeld } from '../payload/readHeld'
import { disabledHooks, type DisabledHooksDeps } from './detectors/disabledHooks'
import { earlyLimits, type EarlyLimitsDeps } from './detectors/earlyLimits'
import { failingServices } from './detectors/failingServices'
import { fullDisk } from './detectors/fullDisk'
import { missingFields, type MissingFieldsDeps } from './detectors/missingFields'
import { quietSources, type QuietSourcesDeps } from './detectors/quietSources'
import { refusedRequests } from './detectors/refusedRequests'
import { unidentifiedEntries } from './detectors/unidentifiedEntries'
import { FullMorningStore } from './fullMorningStore'
import { presentNotice } from './presentNotice'
import { NoticeStore, type StoredNotice } from './store'
import { newsOf, type TellNoticesDeps } from './tellNotices'
import { UsualPathStore } from './usualPathStore'
import { watchForNotices } from './watch'

type Endpoint = { baseUrl: string; model: string }

type NoticesNeed = {
  signals: Pick<MissingFieldsDeps, 'listLive'>
  stats: Pick<QuietSourcesDeps, 'listQuarters'>
  entries: Omit<MissingFieldsDeps, 'listLive' | 'usualPaths'>
  hooks: DisabledHooksDeps & { queue: (news: readonly News[]) => Promise<void> }
  auth: Pick<TellNoticesDeps, 'mailOwners'>
  users: Pick<EarlyLimitsDeps, 'listRecipients'>
  leads: Pick<EarlyLimitsDeps, 'countPlaces'>
  workspace: {
    readProviders: () => Promise<{ kind: ProviderKind }[]>
    read: () => Promise<{ endpoint: Endpoint | null }>
  }
  providers: { listTroubles: (kinds: readonly ProviderKind[]) => Promise<StoredTrouble[]> }
  sequences: { listTroubles: (endpoint: Endpoint) => Promise<StoredTrouble[]> }
}

type NoticesCore = Pick<Core, 'database' | 'leases' | 'log' | 'now' | 'settings' | 'limits' | 'publicUrl'>

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
    async removeSignal(signalId) {
      await background.removeOfSignal(signalId)
      await new UsualPathStore(database.background).remove(signalId)
    },
    async removeOld(at) {
      const before = new Date(at.getTime() - PASSED_KEPT_MS)
      await background.removePassedBefore(before)
      await new FullMorningStore(database.background).removeBefore(before)
    },
    holdings: () => [noticesHolding(background)],
  }
  return { ...feature, ...publicFunctions(notices, background) }
}

function publicFunctions(notices: NoticeStore, background: NoticeStore) {
  return {
    /** What goes on, for screens that watch it. */
    async listOpen() {
      const found = await notices.listOpen()
      return found.map(({ _id: id, signalId }) => ({ id, signalId }))
    },
    /** The ids of the news that hooks are yet to be told: never many. */
    async listUntold(event: HookEvent): Promise<string[]> {
      if (!event.startsWith('notice.')) return []
      return (await notices.listUntold()).flatMap(newsOf).map(({ id }) => id)
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
  const { signals, stats, entries, hooks, auth } = others
  const asked = { ...signals, ...stats, ...entries, ...hooks, ...others.users, ...others.leads, now }
  const mornings = new FullMorningStore(core.database.background)
  const detectors = [
    quietSources(asked),
    refusedRequests(asked),
    unidentifiedEntries(asked),
    missingFields({ ...asked, usualPaths: new UsualPathStore(core.database.background) }),
    disabledHooks(asked),
    failingServices('provider_failing', { listTroubles: () => listProviderTroubles(others), now }),
    failingServices('model_failing', { listTroubles: () => listModelTroubles(others), now }),
    earlyLimits({ ...asked, mornings }),
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
    mailOwners: auth.mailOwners,
    url: core.publicUrl,
  })
}

/** Of those in use. */
async function listProviderTroubles({ workspace, providers }: NoticesNeed): Promise<StoredTrouble[]> {
  return providers.listTroubles((await workspace.readProviders()).map(({ kind }) => kind))
}

async function listModelTroubles({ workspace, sequences }: NoticesNeed): Promise<StoredTrouble[]> {
  const { endpoint } = await workspace.read()
  return endpoint === null ? [] : sequences.listTroubles(endpoint)
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
