import type { Logger } from 'pino'
import { HOUR_MS, MINUTE_MS } from '../durations'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { repeatWork } from '../repeatWork'
import type { Detector, Finding } from './detector'
import type { NoticeStore, StoredNotice } from './store'
import { tellNotices, type TellNoticesDeps } from './tellNotices'

export type WatchDeps = TellNoticesDeps & {
  notices: Pick<NoticeStore, 'listOpen' | 'findLast' | 'add' | 'change'>
  detectors: readonly Detector[]
  leases: LeaseStore
  /** Of this process. */
  holder: string
  log: Logger
}

const NAME = 'notices'
const LEASE_MS = 10 * MINUTE_MS
/** What comes back within an hour is the same notice, and not told anew. */
const SAME_WITHIN_MS = HOUR_MS

/** Looks every minute for what somebody should look at, and for what has passed; one process at a time. */
export function watchForNotices(deps: WatchDeps): Worker {
  const { leases, holder, detectors, log } = deps
  const run = async (stopping: AbortSignal) => {
    if (!(await leases.take(NAME, holder, LEASE_MS))) return
    for (const detector of detectors) {
      if (stopping.aborted) break
      // One that fails keeps no other from looking, and ends nothing.
      await lookFor(deps, detector).catch((err: unknown) => {
        log.error({ event: 'notices.unknown', kind: detector.kind, err })
      })
    }
    await tellNotices(deps)
    await leases.release(NAME, holder)
  }
  return repeatWork(NAME, { run, pauseMs: MINUTE_MS, log })
}

async function lookFor(deps: WatchDeps, { kind, find }: Detector): Promise<void> {
  const findings = new Map((await find()).map((finding) => [subjectOf(kind, finding), finding]))
  const open = (await deps.notices.listOpen()).filter((notice) => notice.kind === kind)
  for (const notice of open) await follow(deps, notice, findings.get(notice.subject))
  const known = new Set(open.map(({ subject }) => subject))
  for (const [subject, finding] of findings) {
    if (!known.has(subject)) await raise(deps, { kind, subject, ...finding })
  }
}

function subjectOf(kind: string, { signalId, of }: Finding): string {
  return [kind, of ?? signalId ?? ''].join(' ')
}

async function follow(
  { notices, now }: WatchDeps,
  notice: StoredNotice,
  finding: Finding | undefined,
): Promise<void> {
  if (finding === undefined) {
    const isTold = notice.isResolvedTold === true
    const untold: StoredNotice['untold'] = isTold ? notice.untold : [...notice.untold, 'resolved']
    await notices.change(notice._id, { isOpen: false, resolvedAt: now(), untold })
  } else if (finding.text !== notice.text) await notices.change(notice._id, { text: finding.text })
}

async function raise(
  { notices, now }: WatchDeps,
  { kind, subject, signalId, text }: Pick<StoredNotice, 'kind' | 'subject' | 'signalId' | 'text'>,
): Promise<void> {
  const at = now()
  const last = await notices.findLast(subject)
  if (last && isSame(last, at)) {
    // That it was raised is still to be told where a kill came before.
    const untold = last.untold.filter((what) => what === 'raised')
    const isResolvedTold = !last.untold.includes('resolved')
    await notices.change(last._id, { isOpen: true, resolvedAt: null, text, untold, isResolvedTold })
    return
  }
  await notices.add({
    _id: makeId('ntc', at),
    subject,
    kind,
    signalId,
    since: at,
    text,
    isOpen: true,
    resolvedAt: null,
    mutedUntil: null,
    untold: ['raised'],
  })
}

function isSame({ resolvedAt, mutedUntil }: StoredNotice, at: Date): boolean {
  const passedMs = at.getTime() - (resolvedAt?.getTime() ?? 0)
  return passedMs < SAME_WITHIN_MS || (mutedUntil !== null && mutedUntil > at)
}
