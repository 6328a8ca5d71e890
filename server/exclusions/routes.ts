import { api } from '../../shared/contract/api'
import type { Exclusion } from '../../shared/contract/exclusions'
import { AppError } from '../../shared/errors'
import { exclusionKeysOf } from '../../shared/matching/exclusionKeys'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import { importColumns } from '../../shared/imports/columns'
import { rowsOfRequest } from '../imports/rowsOfRequest'
import type { ContactedStore } from './contactedStore'
import { createExclusion, type ExclusionDeps } from './createExclusion'
import type { ExclusionStore, StoredExclusion } from './exclusionStore'
import { importContacted, importExclusions } from './importExclusions'
import { keyOf, listContacted } from './listContacted'

type Deps = ExclusionDeps & { contacted: ContactedStore }

export function mountExclusions(routes: Routes, deps: Deps, importing: Deps): void {
  routes.answer(api.listExclusions, ({ query: { q, limit, cursor } }) =>
    readPage(limit, {
      find: (rows) =>
        q === undefined || q.trim() === ''
          ? deps.exclusions.list({ limit: rows, cursor })
          : find(deps.exclusions, q.trim(), cursor),
      present,
    }),
  )
  routes.answer(api.createExclusion, async ({ body }) => present(await createExclusion(deps, body)))
  routes.answer(api.deleteExclusion, async ({ params }) => {
    if (await deps.exclusions.remove(params.exclusionId)) return undefined
    throw new AppError('exclusion_not_found', 'There is no such exclusion.')
  })
  routes.answer(api.listContacted, ({ query }) => listContacted(deps, query))
  routes.answer(api.takeBackContacted, async ({ params }) => {
    if ((await deps.contacted.remove([keyOf(params.contactedId)])) > 0) return undefined
    throw new AppError('contacted_not_found', 'Nothing is known of that contact.')
  })
  routes.stream(api.importExclusions, async ({ request, response }) => {
    const rows = rowsOfRequest(request, importColumns.exclusions)
    response.json(await importExclusions(importing, rows))
  })
  routes.answer(api.undoExclusionImport, async ({ params }) => {
    const takenBack = await importing.exclusions.undoImport(params.importId)
    if (takenBack > 0) return { takenBack }
    throw new AppError('exclusion_not_found', 'There is no exclusion of such an import.')
  })
  routes.stream(api.importContacted, async ({ request, response }) => {
    const rows = rowsOfRequest(request, importColumns.contacted)
    response.json(await importContacted(importing, rows))
  })
  routes.answer(api.undoContactedImport, async ({ params }) => {
    const takenBack = await importing.contacted.undoImport(params.importId)
    if (takenBack > 0) return { takenBack }
    throw new AppError('contacted_not_found', 'There is no contact of such an import.')
  })
}

/** What excludes the thing that was typed, a domain above it included. */
async function find(exclusions: ExclusionStore, q: string, cursor: string | undefined) {
  const keys = exclusionKeysOf({ email: q, linkedinUrl: q, companyDomain: q, companyLinkedinUrl: q })
  const found = [...(await exclusions.findByKeys(keys)).values()]
  return found
    .filter(({ _id }) => cursor === undefined || _id < cursor)
    .sort((a, b) => (a._id < b._id ? 1 : -1))
}

function present({ _id: id, createdAt, ...exclusion }: StoredExclusion): Exclusion {
  const { email, domain, linkedinUrl, reason, importId = null } = exclusion
  return { id, email, domain, linkedinUrl, reason, importId, createdAt: createdAt.toISOString() }
}
