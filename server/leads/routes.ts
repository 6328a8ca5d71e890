import { pipeline } from 'node:stream/promises'
import { api } from '../../shared/contract/api'
import type { Caller } from '../access/caller'
import { QUESTIONS_WAITING_MAX } from '../../shared/limits'
import type { Routes } from '../http/createRoutes'
import { cursorOfText, textOfCursor } from '../http/textCursor'
import { goneOf } from '../http/goneOf'
import { Line } from '../line'
import { changeLead, type ChangeLeadDeps, findLead } from './changeLead'
import { changeLeads } from './changeLeads'
import { csvHeader, csvOfLead } from './exportLeads'
import { presentHistory } from './leadHistory'
import { eachLead, listLeads, type ListLeadsDeps, type WantedLeads } from './listLeads'
import type { StoredLead } from './leadStore'
import { presentLead } from './presentLead'
import { regenerateLead, type RegenerateDeps } from './regenerateLead'
import { restoreSequence } from './restoreSequence'
import { undoChange } from './undoChange'

type Deps = ListLeadsDeps &
  ChangeLeadDeps &
  RegenerateDeps & { findNames: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>> }

export function mountLeads(routes: Routes, deps: Deps): void {
  const present = (lead: StoredLead) => presentLead(lead, deps.now())
  const searches = new Line(QUESTIONS_WAITING_MAX)

  routes.answer(api.listLeads, async ({ caller, query: { limit, cursor, ...query }, response }) => {
    const page = { limit, after: cursor === undefined ? undefined : textOfCursor(cursor, isOrder) }
    const list = () => listLeads(deps, { caller, wanted: wantedOf(query), page })
    // A letter may fit tens of thousands.
    const { leads, next } = await (query.q === undefined
      ? list()
      : searches.join(caller.user.id, list, goneOf(response)))
    return { items: leads.map(present), nextCursor: next === null ? null : cursorOfText(next) }
  })
  routes.stream(api.exportLeads, async ({ caller, query, response }) => {
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="leads.csv"',
    })
    await pipeline(csvLines(deps, caller, wantedOf(query)), response)
  })
  routes.answer(api.getLead, async ({ caller, params }) =>
    present(await findLead(deps, { caller, ...params })),
  )
  routes.answer(api.getLeadHistory, async ({ caller, params }) => {
    const lead = await findLead(deps, { caller, ...params })
    const names = await deps.findNames((lead.history ?? []).flatMap(({ userId }) => userId ?? []))
    return presentHistory(lead, names)
  })
  mountChanges(routes, deps)
}

function mountChanges(routes: Routes, deps: Deps): void {
  const present = (lead: StoredLead) => presentLead(lead, deps.now())

  routes.answer(api.changeLead, async ({ caller, params, body }) =>
    present(await changeLead(deps, { caller, ...params, patch: body })),
  )
  routes.answer(api.regenerateLead, async ({ caller, params, body: asked }) =>
    present(await regenerateLead(deps, { caller, ...params, asked })),
  )
  routes.answer(api.undoRegeneration, async ({ caller, params, body }) =>
    present(await restoreSequence(deps, { caller, ...params, ...body })),
  )
  routes.answer(api.changeLeads, async ({ caller, body }) => {
    const { change, leads, alsoChanged } = await changeLeads(deps, { caller, ...body })
    return {
      id: change._id,
      leads: leads.map(present),
      alsoChanged,
      undoUntil: change.undoUntil.toISOString(),
    }
  })
  routes.answer(api.undoLeadChange, async ({ caller, params }) => {
    const { leads, ...ids } = await undoChange(deps, { caller, ...params })
    return { leads: leads.map(present), ...ids }
  })
}

type Flag = 'true' | 'false' | undefined
type WantedQuery = Omit<WantedLeads, 'snoozed' | 'enriched'> & { snoozed?: Flag; enriched?: Flag }

function wantedOf({ snoozed, enriched, ...query }: WantedQuery): WantedLeads {
  const read = (flag: Flag) => (flag === undefined ? undefined : flag === 'true')
  return { ...query, snoozed: read(snoozed), enriched: read(enriched) }
}

/** Some at a time, so that an export of any length needs the memory of those. */
async function* csvLines(deps: Deps, caller: Caller, wanted: WantedLeads): AsyncGenerator<string> {
  yield csvHeader()
  for await (const leads of eachLead(deps, { caller, wanted })) yield leads.map(csvOfLead).join('')
}

/** As leads are made with: their time and their id. */
function isOrder(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]{12}Z led_[0-9a-z]{1,26}$/.test(text)
}
