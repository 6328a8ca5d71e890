import { api } from '../../shared/contract/api'
import type { Forgotten } from '../forgotten/createForgotten'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import { importColumns } from '../../shared/imports/columns'
import { rowsOfRequest } from '../imports/rowsOfRequest'
import { changeCompany, deleteCompany, findCompany } from './changeCompany'
import { changePerson, deletePerson, findPerson } from './changePerson'
import type { CompanyStore } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { importCompanies } from './importCompanies'
import { importPeople } from './importPeople'
import type { InTurn } from './importTurns'
import type { PersonStore } from './personStore'
import { presentCompany, presentPerson } from './present'
import { listCompanies, listPeople } from './searchDirectory'

export type DirectoryDeps = {
  people: PersonStore
  companies: CompanyStore
  personKeys: DirectoryKeyStore
  companyKeys: DirectoryKeyStore
  now: () => Date
  forgotten: Pick<Forgotten, 'find'>
}

type Importing = DirectoryDeps & { inTurn: InTurn }

export function mountDirectory(routes: Routes, deps: DirectoryDeps, importing: Importing): void {
  routes.answer(api.listPeople, ({ query: { q, limit, cursor } }) =>
    readPage(limit, {
      find: async (rows) =>
        (await listPeople(deps, q, { limit: rows, cursor })).map((known) => ({
          _id: known.person._id,
          known,
        })),
      present: ({ known }) => presentPerson(known),
    }),
  )
  routes.answer(api.getPerson, async ({ params }) => presentPerson(await findPerson(deps, params.personId)))
  routes.answer(api.changePerson, async ({ params, body }) =>
    presentPerson(await changePerson(deps, { ...params, patch: body })),
  )
  routes.answer(api.deletePerson, ({ params }) => deletePerson(deps, params.personId).then(() => undefined))

  routes.answer(api.listCompanies, ({ query: { q, limit, cursor } }) =>
    readPage(limit, {
      find: (rows) => listCompanies(deps, q, { limit: rows, cursor }),
      present: presentCompany,
    }),
  )
  routes.answer(api.getCompany, async ({ params }) =>
    presentCompany(await findCompany(deps, params.companyId)),
  )
  routes.answer(api.changeCompany, async ({ params, body }) =>
    presentCompany(await changeCompany(deps, { ...params, patch: body })),
  )
  routes.answer(api.deleteCompany, ({ params }) =>
    deleteCompany(deps, params.companyId).then(() => undefined),
  )

  routes.stream(api.importPeople, async ({ request, response }) => {
    response.json(await importPeople(importing, rowsOfRequest(request, importColumns.people)))
  })
  routes.stream(api.importCompanies, async ({ request, response }) => {
    response.json(await importCompanies(importing, rowsOfRequest(request, importColumns.companies)))
  })
}
