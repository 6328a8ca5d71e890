import type { Logger } from 'pino'
import type { Worker } from '../feature'
import type { LeaseStore } from '../leases/leaseStore'
import { workInTurns } from '../leases/workInTurns'
import type { News } from '../news'
import { pauseWhileBusy } from '../pauseWhileBusy'
import { repeatWork } from '../repeatWork'
import type { Traffic } from '../traffic'
import { isDue, latestDueAt, newsOf, withNews } from './leadNews'
import type { LeadWithNews, NewsStore } from './newsStore'

export type TellLeadsDeps = {
  news: Pick<NewsStore, 'listToTell' | 'markTold'>
  leases: LeaseStore
  traffic: Traffic
  tell: (news: readonly News[]) => Promise<void>
  /** Of this process. */
  holder: string
  log: Logger
  now: () => Date
}

const NAME = 'leadNews'
const AT_ONCE = 500
const LEASE_MS = 30_000
const PAUSE_MS = 1_000
const BUSY_PAUSE_FACTOR = 19

/** Tells of leads that were made, at once, and of those that changed, once nobody has taken it back. */
export function tellLeads({ news, leases, traffic, tell, holder, log, now }: TellLeadsDeps): Worker {
  const list = () => {
    const at = now()
    return news.listToTell({ now: at, latest: latestDueAt(at) }, AT_ONCE)
  }
  const handle = async (due: LeadWithNews[]) => {
    const at = now()
    await tell(due.flatMap((lead) => dueTexts(lead, at).map((text) => newsOf(lead, text))))
    await news.markTold(due.map((lead) => ({ lead, ...withNews(laterTexts(lead, at)) })))
  }
  const turn = { leases, name: NAME, holder, lastsMs: LEASE_MS }
  const run = (stopping: AbortSignal) => {
    const goOn = pauseWhileBusy(traffic, stopping, BUSY_PAUSE_FACTOR)
    return workInTurns(turn, { atOnce: AT_ONCE, list, handle, goOn })
  }
  return repeatWork(NAME, { run, pauseMs: PAUSE_MS, log })
}

function dueTexts({ news = [] }: LeadWithNews, at: Date): string[] {
  return news.filter((text) => isDue(text, at))
}

function laterTexts({ news = [] }: LeadWithNews, at: Date): string[] {
  return news.filter((text) => !isDue(text, at))
}
