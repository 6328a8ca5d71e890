import type { Core } from '../core'
import type { Feature } from '../feature'
import type { Authenticate } from '../http/createRoutes'
import { repeatWork } from '../repeatWork'
import { mountEvents } from './routes'
import { type Recent, Watcher } from './watcher'

type EventsNeed = {
  auth: { authenticate: Authenticate }
  entries: { listRecent: Recent['entries'] }
  leads: { listRecent: Recent['leads']; listChanged: Recent['changedLeads'] }
  notices: { listOpen: Recent['notices'] }
}

const LOOK_INTERVAL_MS = 700

const nothing = () => Promise.resolve([])
const NOTHING_RECENT: Recent = {
  entries: nothing,
  leads: nothing,
  changedLeads: nothing,
  notices: nothing,
}

/** Tells open screens what happens. Whatever server received it, each looks for itself, so none has to know the others. */
export function createEvents({ log, now }: Pick<Core, 'log' | 'now'>): Feature<EventsNeed> {
  let recent = NOTHING_RECENT
  const watcher = new Watcher(
    {
      entries: (since, ids) => recent.entries(since, ids),
      leads: (since) => recent.leads(since),
      changedLeads: (since) => recent.changedLeads(since),
      notices: () => recent.notices(),
    },
    now,
  )
  return {
    mount(routes, { auth, entries, leads, notices }) {
      recent = {
        entries: entries.listRecent,
        leads: leads.listRecent,
        changedLeads: leads.listChanged,
        notices: notices.listOpen,
      }
      mountEvents(routes, { watcher, authenticate: auth.authenticate })
    },
    workers() {
      const looking = repeatWork('events', { run: () => watcher.look(), pauseMs: LOOK_INTERVAL_MS, log })
      return [
        {
          ...looking,
          start() {
            const running = looking.start()
            return {
              stop() {
                // Or the server would wait for streams that end by themselves much later.
                watcher.endAll()
                return running.stop()
              },
            }
          },
        },
      ]
    },
  }
}
