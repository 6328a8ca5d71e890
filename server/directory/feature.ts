import type { Enrichment } from '../../shared/contract/enrichment'
import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import type { Core } from '../core'
import type { Database } from '../database/connect'
import type { Feature } from '../feature'
import { CompanyStore } from './companyStore'
import { DirectoryKeyStore } from './directoryKeyStore'
import { matchCompanies } from './matchCompanies'
import { matchPeople } from './matchPeople'
import { PersonStore } from './personStore'
import { oneAtATime, previewFilters } from './previewFilters'
import { mountDirectory } from './routes'

/** The people and companies that are known here: the first source of who is behind an entry. */
export function createDirectory({ database, now }: Pick<Core, 'database' | 'now'>) {
  const stores = openStores(database)
  const background = openStores(database.background)
  const feature: Feature<unknown> = {
    async prepare() {
      await background.people.prepare()
      await background.personKeys.prepare()
      await background.companyKeys.prepare()
    },
    mount(routes) {
      mountDirectory(routes, { ...stores, now }, { ...background, now })
    },
  }
  return {
    ...feature,
    /** Who would pass filters. */
    previewFilters: oneAtATime((filters: Enrichment['filters']) => previewFilters(background, filters)),
    matchPeople: (wanted: readonly Identifiers[]) => matchPeople(background, wanted),
    matchCompanies: (wanted: readonly Identifiers[]) => matchCompanies(background, wanted),
  }
}

function openStores(database: Database) {
  return {
    people: new PersonStore(database),
    companies: new CompanyStore(database),
    personKeys: new DirectoryKeyStore(database, 'people'),
    companyKeys: new DirectoryKeyStore(database, 'companies'),
  }
}
