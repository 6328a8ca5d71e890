import type { ImportReport } from '../../shared/contract/directory'
import { addressKeysOf } from '../../shared/matching/addressKeys'
import { type PersonKey, personKeysOf } from '../../shared/matching/personKeys'
import type { Forgotten } from '../forgotten/createForgotten'
import { makeId } from '../ids'
import type { StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import {
  CompanyBatch,
  type CompanyFacts,
  type ImportCompaniesDeps,
  keysOfFacts,
  textOf,
} from './importCompanies'
import { importRows, type Verdict } from '../imports/importRows'
import type { ReadRow } from '../imports/readRow'
import type { Planned, RequireTurn } from './importTurns'
import { identifiersOfPerson, keysOfPerson } from './keysOf'
import { findKnownOwners } from './knownPeople'
import { changesOf, isChanged } from './mergeRow'
import type { PersonStore, StoredPerson } from './personStore'

export type ImportPeopleDeps = ImportCompaniesDeps & {
  people: PersonStore
  personKeys: DirectoryKeyStore
  forgotten: Pick<Forgotten, 'find'>
  /** Where new people come from, as they say themselves. */
  source?: string
}

const FORGOTTEN = 'This person was deleted for privacy and stays out.'

/** Nobody would be found by it, and the same row would be somebody new each time. */
const NOBODY =
  'The row does not tell who it is: it needs a LinkedIn URL, an e-mail of their own, or a whole name and a company.'

type PersonFacts = Omit<StoredPerson, '_id' | 'companyId' | 'source' | 'createdAt' | 'updatedAt'>
type Row = { person: PersonFacts; company: CompanyFacts | null; keys: PersonKey[] }

/** The same rows again change nothing; what a row does not tell stays as it was. */
export function importPeople(deps: ImportPeopleDeps, rows: AsyncIterable<ReadRow>): Promise<ImportReport> {
  return importRows<Row>(rows, {
    read({ values }) {
      const row = readRow(values)
      return row.keys.length === 0 ? { column: null, message: NOBODY } : row
    },
    takeBatch: (batch) => deps.inTurn(() => new PeopleBatch(deps).plan(batch)),
  })
}

/** The people that rows name, those there are and new ones, and their companies. */
class PeopleBatch {
  private readonly companies: CompanyBatch
  private readonly byId = new Map<string, StoredPerson>()
  private readonly owners = new Map<string, string[]>()
  private readonly created = new Set<string>()
  private readonly changed = new Map<string, Partial<StoredPerson>>()
  /** Of each person whose keys may have changed, those of before. */
  private readonly keysBefore = new Map<string, string[]>()
  private readonly keys = new WeakMap<StoredPerson, { company: StoredCompany | null; keys: string[] }>()
  private forgotten = new Set<string>()

  constructor(private readonly deps: ImportPeopleDeps) {
    this.companies = new CompanyBatch(deps)
  }

  async plan(rows: readonly Row[]): Promise<Planned<Verdict[]>> {
    this.forgotten = await this.deps.forgotten.find(rows.flatMap(({ person }) => addressKeysOf(person)))
    await this.companies.read(rows.flatMap(({ company }) => company ?? []))
    const keys = rows.flatMap((row) => row.keys.map(({ key }) => key))
    const { owners, known } = await findKnownOwners(this.deps, keys)
    for (const [key, ids] of owners) this.owners.set(key, ids)
    for (const [id, { person, company }] of known) {
      this.byId.set(id, person)
      if (company !== null) this.companies.adopt(company)
    }
    return { result: rows.map((row) => this.takeRow(row)), write: (requireTurn) => this.write(requireTurn) }
  }

  private takeRow(row: Row): Verdict {
    if (addressKeysOf(row.person).some((key) => this.forgotten.has(key)))
      return { column: null, message: FORGOTTEN }
    const known = this.find(row)
    if (typeof known === 'string') return { column: null, message: known }
    const taken = row.company === null ? null : this.companies.takeRow(row.company)
    if (typeof taken === 'string') return { column: 'company_name', message: taken }
    return this.merge(known, row.person, taken?.company ?? null)
  }

  private merge(known: StoredPerson | null, facts: PersonFacts, company: StoredCompany | null): Verdict {
    const at = this.deps.now()
    if (known === null) {
      const person = {
        _id: makeId('per', at),
        ...facts,
        companyId: company?._id ?? null,
        source: this.deps.source ?? 'import',
        createdAt: at,
        updatedAt: at,
      }
      this.created.add(person._id)
      this.remember(person)
      return 'created'
    }
    const change = { ...changesOf(facts), ...(company === null ? {} : { companyId: company._id }) }
    if (!isChanged(known, change)) return 'unchanged'
    if (!this.created.has(known._id)) {
      if (!this.keysBefore.has(known._id)) this.keysBefore.set(known._id, this.keysOf(known))
      this.changed.set(known._id, { ...this.changed.get(known._id), ...change, updatedAt: at })
    }
    this.remember({ ...known, ...change, updatedAt: at })
    return 'updated'
  }

  /** By a LinkedIn URL or an e-mail, which are one person's own; by name and company only where neither is told. */
  private find({ keys }: Row): StoredPerson | string | null {
    const strong = keys.filter(({ by }) => by === 'linkedin_url' || by === 'email')
    const ids = new Set((strong.length > 0 ? strong : keys).flatMap(({ key }) => this.owners.get(key) ?? []))
    const [id, ...others] = ids
    if (others.length > 0) {
      return strong.length > 0
        ? 'The row fits one person by its LinkedIn URL and another by its e-mail.'
        : 'Several people of this name are known at this company: add an e-mail or a LinkedIn URL.'
    }
    return id === undefined ? null : (this.byId.get(id) ?? null)
  }

  private remember(person: StoredPerson): void {
    this.byId.set(person._id, person)
    for (const key of this.keysOf(person)) {
      this.owners.set(key, [...new Set([...(this.owners.get(key) ?? []), person._id])])
    }
  }

  /** Made once for each state of a person and their company, which are never changed but replaced. */
  private keysOf(person: StoredPerson): string[] {
    const company = this.companies.get(person.companyId)
    const known = this.keys.get(person)
    if (known?.company === company) return known.keys
    const keys = keysOfPerson(person, company)
    this.keys.set(person, { company, keys })
    return keys
  }

  private async write(requireTurn: RequireTurn): Promise<void> {
    const { people, personKeys } = this.deps
    await this.companies.write(requireTurn)
    const touched = [...this.created, ...this.changed.keys()].flatMap((id) => this.byId.get(id) ?? [])
    await personKeys.add(touched.map((person) => ({ ownerId: person._id, keys: this.keysOf(person) })))
    await requireTurn().catch(async (error: unknown) => {
      await personKeys.removeAllOf([...this.created])
      throw error
    })
    await people.insert([...this.created].flatMap((id) => this.byId.get(id) ?? []))
    await people.change([...this.changed].map(([id, change]) => ({ id, change })))
    await personKeys.remove(
      [...this.keysBefore].map(([ownerId, before]) => {
        const person = this.byId.get(ownerId)
        const now = new Set(person ? this.keysOf(person) : [])
        return { ownerId, keys: before.filter((key) => !now.has(key)) }
      }),
    )
  }
}

function readRow(values: Readonly<Record<string, string>>): Row {
  const company = {
    name: textOf(values['company_name']),
    domain: textOf(values['company_domain']),
    linkedinUrl: textOf(values['company_linkedin_url']),
    industry: null,
    employeeCount: null,
    location: null,
  }
  const row = {
    person: {
      fullName: textOf(values['full_name']) ?? joined(values['first_name'], values['last_name']),
      firstName: textOf(values['first_name']),
      lastName: textOf(values['last_name']),
      title: textOf(values['title']),
      seniority: textOf(values['seniority']),
      department: textOf(values['department']),
      email: textOf(values['email'])?.toLowerCase() ?? null,
      linkedinUrl: textOf(values['linkedin_url']),
      location: textOf(values['location']),
    },
    company: keysOfFacts(company).length === 0 ? null : company,
  }
  return { ...row, keys: personKeysOf(identifiersOfRow(row)) }
}

function joined(first: string | undefined, last: string | undefined): string | null {
  return textOf([textOf(first), textOf(last)].filter((part) => part !== null).join(' '))
}

function identifiersOfRow({ person, company }: Omit<Row, 'keys'>) {
  const nobody = { _id: '', companyId: null, source: '', createdAt: new Date(0), updatedAt: new Date(0) }
  const named = company && { ...company, _id: '', createdAt: nobody.createdAt, updatedAt: nobody.updatedAt }
  return identifiersOfPerson({ ...nobody, ...person }, named)
}
