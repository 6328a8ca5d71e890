import { api } from '../../shared/contract/api'
import type { AuditEvent } from '../../shared/contract/audit'
import type { Core } from '../core'
import { DAY_MS } from '../durations'
import type { Feature } from '../feature'
import { readPage } from '../http/readPage'
import type { Holding } from '../individual'
import { readHeld } from '../payload/readHeld'
import { AuditStore, type StoredAuditEvent } from './auditStore'
import { noteCalls } from './noteCalls'

/** Who did what, for owners to look up. */
export function createAudit({
  database,
  log,
  now,
  settings,
}: Pick<Core, 'database' | 'log' | 'now' | 'settings'>) {
  const audit = new AuditStore(database)
  const background = new AuditStore(database.background)
  const feature: Feature<unknown> = {
    prepare: () => background.prepare(),
    mount(routes) {
      routes.answer(api.listAudit, ({ query: { limit, cursor, ...wanted } }) =>
        readPage(limit, { find: (rows) => audit.list(wanted, { limit: rows, cursor }), present }),
      )
    },
    removeOld: (at) => background.removeBefore(new Date(at.getTime() - settings.auditDays * DAY_MS)),
    holdings: () => [auditHolding(background)],
  }
  return { ...feature, observer: noteCalls({ audit, log, now }) }
}

function present({ _id: id, at, ...event }: StoredAuditEvent): AuditEvent {
  return { id, at: at.toISOString(), ...event }
}

function auditHolding(background: AuditStore): Holding {
  return {
    part: 'audit',
    read: readHeld({
      kind: 'auditEvents',
      list: (after, limit) => background.listBehind(after, limit),
      tell: ({ at, action, object }) => ({ at, action, object }),
      clear: ({ _id, object }, { blankText }) => background.changeObject(_id, blankText(object ?? '')),
    }),
  }
}
