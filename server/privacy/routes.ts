import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { api } from '../../shared/contract/api'
import { QUESTIONS_WAITING_MAX } from '../../shared/limits'
import { check } from '../http/check'
import type { Routes } from '../http/createRoutes'
import { goneOf } from '../http/goneOf'
import { readJsonBody } from '../http/readJsonBody'
import { readPage } from '../http/readPage'
import { Line } from '../line'
import { pauseWhileBusy } from '../pauseWhileBusy'
import type { Traffic } from '../traffic'
import { exportHeld } from './exportHeld'
import { findIndividual, type FindIndividualDeps } from './findIndividual'
import { type PreviewDeps, previewHeld } from './previewHeld'
import { presentRequest } from './presentRequest'
import { requestDeletion, type RequestDeletionDeps } from './requestDeletion'
import type { RequestStore } from './requestStore'

type Deps = FindIndividualDeps &
  PreviewDeps &
  RequestDeletionDeps & { requests: Pick<RequestStore, 'list' | 'create'>; traffic: Traffic }

const BUSY_PAUSE_FACTOR = 2

export function mountPrivacy(routes: Routes, deps: Deps): void {
  // Each reads for seconds: many at once would leave the processor to nothing else.
  const line = new Line(QUESTIONS_WAITING_MAX)
  routes.answer(api.previewPrivacy, async ({ body, caller, response }) => {
    const gone = goneOf(response)
    const individual = await findIndividual(deps, body)
    return line.join(caller.user.id, () => previewHeld(deps, { individual, gone }), gone)
  })
  routes.stream(api.exportPrivacy, async ({ request, response }) => {
    const body = check(api.exportPrivacy.body, await readJsonBody(request, response), 'body')
    const individual = await findIndividual(deps, body)
    const pause = pauseWhileBusy(deps.traffic, goneOf(response), BUSY_PAUSE_FACTOR)
    // White space between slices: what is silent for minutes is cut off on the way, by proxies or the reader.
    const goOn = () => {
      if (!response.destroyed) response.write('\n')
      return pause()
    }
    response.type('application/json')
    await pipeline(Readable.from(exportHeld({ ...deps, goOn }, individual)), response)
  })
  routes.answer(api.deletePrivacy, async ({ body, caller }) =>
    presentRequest(
      await requestDeletion(deps, { individual: await findIndividual(deps, body), userId: caller.user.id }),
    ),
  )
  routes.answer(api.listPrivacyRequests, ({ query: { limit, cursor } }) =>
    readPage(limit, { find: (rows) => deps.requests.list({ limit: rows, cursor }), present: presentRequest }),
  )
}
