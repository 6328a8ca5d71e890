import type { Enrichment } from '../../shared/contract/enrichment'
import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { QUESTIONS_WAITING_MAX } from '../../shared/limits'
import type { Core } from '../core'
import type { Database } from '../database/connect'
import type { Feature } from '../feature'
import type { Forgotten } from '../forgotten/createForgotten'
import { Line } from '../line'
import { addNameKeys } from './addNameKeys'
import { CompanyStore } from './companyStore'
import { DirectoryKeyStore } from './directoryKeyStore'
import { findByKeys } from './findByKeys'
import { importCompanies } from './importCompanies'
import { importPeople } from './importPeople'
import { openTurns } from './importTurns'
import type { ReadRow } from '../imports/readRow'
import { readKnown } from './knownPeople'
import { matchCompanies, readCompanies } from './matchCompanies'
import { matchPeople } from './matchPeople'
import { NameKeyProgressStore } from './nameKeyProgressStore'
import { peopleHolding } from './peopleHolding'
import { PersonStore } from './personStore'
import { previewFilters } from './previewFilters'
import { removeSource } from './removeSource'
import { mountDirectory } from './routes'

/** The people and companies that are known here: the first source of who is behind an entry. */
export function createDirectory(
  core: Pick<Core, 'database' | 'now' | 'leases' | 'log'> & { forgotten: Forgotten },
) {
  const { database, now, leases, forgotten } = core
  const stores = openStores(database)
  const background = openStores(database.background)
  const line = new Line(QUESTIONS_WAITING_MAX)
  const importing = { ...background, now, forgotten, inTurn: openTurns(leases, now) }
  const feature: Feature<unknown> = {
    async prepare() {
      await background.people.prepare()
      await background.personKeys.prepare()
      await background.companyKeys.prepare()
    },
    mount(routes) {
      mountDirectory(routes, { ...stores, now, forgotten }, importing)
    },
    workers: () => [addNameKeys({ ...core, ...background })],
    holdings: () => [peopleHolding(background)],
  }
  return {
    ...feature,
    isEmpty: async () => (await background.people.list({ limit: 1 })).length === 0,
    addPeople: (rows: readonly Row[], source: string) =>
      importPeople({ ...importing, source }, readRows(rows)),
    addCompanies: (rows: readonly Row[]) => importCompanies(importing, readRows(rows)),
    removeOfSource: (source: string) => removeSource({ ...background, now }, source),
    /** Who would pass filters; one question at a time, those of each user in turn. */
    previewFilters: (
      filters: Enrichment['filters'],
      { userId, gone }: { userId: string; gone: AbortSignal },
    ) => line.join(userId, () => previewFilters(background, filters), gone),
    /** Those who have one of the keys that are one person's own. */
    findByKeys: (keys: readonly string[]) => findByKeys(background, keys),
    matchPeople: (wanted: readonly Identifiers[]) => matchPeople(background, wanted),
    findPeople: (ids: readonly string[]) => readKnown(background, ids),
    findCompanies: (ids: readonly string[]) => readCompanies(background, ids),
    matchCompanies: (wanted: readonly Identifiers[]) => matchCompanies(background, wanted),
  }
}

function openStores(database: Database) {
  return {
    people: new PersonStore(database),
    companies: new CompanyStore(database),
    personKeys: new DirectoryKeyStore(database, 'people'),
    companyKeys: new DirectoryKeyStore(database, 'companies'),
    progress: new NameKeyProgressStore(database),
  }
}

type Row = Record<string, string>

/** Rows that are in memory already, as an import takes them. */
async function* readRows(rows: readonly Row[]): AsyncGenerator<ReadRow> {
  await Promise.resolve()
  for (const [index, values] of rows.entries()) yield { kind: 'row', line: index + 1, values }
}
