import type { ImportReport } from '../../shared/contract/directory'
import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { findPlaceholder } from '../../shared/identifiers/placeholders'
import { companyKeysOf } from '../../shared/matching/companyKeys'
import { domainKey } from '../../shared/matching/domainKey'
import { makeId } from '../ids'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { importRows, type Verdict } from '../imports/importRows'
import type { ReadRow } from '../imports/readRow'
import type { InTurn, RequireTurn } from './importTurns'
import { keysOfCompany } from './keysOf'
import { findKnownCompanies } from './knownCompanies'
import { changesOf, isChanged } from './mergeRow'
import { addStaffKeys, isRenamed, removeStaffKeys, type Renaming, type StaffDeps } from './staffKeys'

export type ImportCompaniesDeps = StaffDeps & {
  companies: CompanyStore
  companyKeys: DirectoryKeyStore
  now: () => Date
  inTurn: InTurn
}

export type CompanyFacts = Pick<
  StoredCompany,
  'name' | 'domain' | 'linkedinUrl' | 'industry' | 'employeeCount' | 'location'
>

/** Companies that rows name: those there are, and new ones, kept until `write` puts all of it on disk. */
export class CompanyBatch {
  private readonly byId = new Map<string, StoredCompany>()
  private readonly owners = new Map<string, string[]>()
  private readonly created = new Set<string>()
  private readonly changed = new Map<string, Partial<StoredCompany>>()
  /** What those were that are changed. */
  private readonly before = new Map<string, StoredCompany>()

  constructor(private readonly deps: ImportCompaniesDeps) {}

  /** Reads what is known of the companies that those facts may name. */
  async read(facts: readonly CompanyFacts[]): Promise<void> {
    const { owners, known } = await findKnownCompanies(this.deps, facts.flatMap(keysOfFacts))
    for (const [key, ids] of owners) this.owners.set(key, ids)
    for (const company of known.values()) this.adopt(company)
  }

  /** The company of those facts, made where there is none; why not, where they fit two. */
  takeRow(
    facts: CompanyFacts,
  ): { company: StoredCompany; verdict: 'created' | 'updated' | 'unchanged' } | string {
    const known = this.find(facts)
    if (typeof known === 'string') return known
    if (known === null) return { company: this.create(facts), verdict: 'created' }
    const change = changesOf(facts)
    if (!isChanged(known, change)) return { company: known, verdict: 'unchanged' }
    const company = { ...known, ...change, updatedAt: this.deps.now() }
    this.byId.set(company._id, company)
    this.remember(company)
    if (!this.created.has(company._id)) {
      if (!this.before.has(company._id)) this.before.set(company._id, known)
      this.changed.set(company._id, {
        ...this.changed.get(company._id),
        ...change,
        updatedAt: company.updatedAt,
      })
    }
    return { company, verdict: 'updated' }
  }

  get(id: string | null): StoredCompany | null {
    return (id === null ? undefined : this.byId.get(id)) ?? null
  }

  adopt(company: StoredCompany): void {
    if (!this.byId.has(company._id)) this.byId.set(company._id, company)
  }

  /** The companies first: a key that leads to none yet does no harm, a company without keys is never found. */
  async write(requireTurn: RequireTurn): Promise<void> {
    const { companies, companyKeys } = this.deps
    const touched = [...this.created, ...this.changed.keys()].flatMap((id) => this.byId.get(id) ?? [])
    await companyKeys.add(touched.map((company) => ({ ownerId: company._id, keys: keysOfCompany(company) })))
    const renamings = this.listRenamings()
    await addStaffKeys(this.deps, renamings, requireTurn)
    await requireTurn().catch(async (error: unknown) => {
      await companyKeys.removeAllOf([...this.created])
      throw error
    })
    await companies.insert([...this.created].flatMap((id) => this.byId.get(id) ?? []))
    await companies.change([...this.changed].map(([id, change]) => ({ id, change })))
    await removeStaffKeys(this.deps, renamings)
  }

  private listRenamings(): Renaming[] {
    return [...this.before].flatMap(([id, before]) => {
      const after = this.byId.get(id)
      return after !== undefined && isRenamed({ before, after }) ? [{ before, after }] : []
    })
  }

  /** By a page or a domain, which are one company's own; by its name only where neither is told. */
  private find(facts: CompanyFacts): StoredCompany | string | null {
    const strong = companyKeysOf(identifiersOf({ ...facts, name: null }))
    const keys = strong.length > 0 ? strong : companyKeysOf(identifiersOf(facts))
    const ids = new Set(keys.flatMap(({ key }) => this.owners.get(key) ?? []))
    const [id, ...others] = ids
    if (others.length > 0) return 'The company fits two that are known, by one key each.'
    return id === undefined ? null : (this.byId.get(id) ?? null)
  }

  private create(facts: CompanyFacts): StoredCompany {
    const at = this.deps.now()
    const company = { _id: makeId('com', at), ...facts, createdAt: at, updatedAt: at }
    this.byId.set(company._id, company)
    this.created.add(company._id)
    this.remember(company)
    return company
  }

  private remember(company: StoredCompany): void {
    for (const key of keysOfCompany(company)) {
      this.owners.set(key, [...new Set([...(this.owners.get(key) ?? []), company._id])])
    }
  }
}

const NO_DOMAIN = 'This is no domain of a company.'
const NO_COMPANY = 'The row holds no name, domain or LinkedIn URL of a company.'

export function importCompanies(
  deps: ImportCompaniesDeps,
  rows: AsyncIterable<ReadRow>,
): Promise<ImportReport> {
  const plan = async (facts: CompanyFacts[]) => {
    const companies = new CompanyBatch(deps)
    await companies.read(facts)
    const result = facts.map((each): Verdict => {
      const taken = companies.takeRow(each)
      return typeof taken === 'string' ? { column: null, message: taken } : taken.verdict
    })
    return { result, write: (requireTurn: RequireTurn) => companies.write(requireTurn) }
  }
  return importRows<CompanyFacts>(rows, {
    read({ values }) {
      const facts = factsOf(values)
      if (facts.domain !== null && domainKey(facts.domain) === null)
        return { column: 'domain', message: NO_DOMAIN }
      return keysOfFacts(facts).length === 0 ? { column: null, message: NO_COMPANY } : facts
    },
    takeBatch: (facts) => deps.inTurn(() => plan(facts)),
  })
}

function factsOf(values: Readonly<Record<string, string>>): CompanyFacts {
  return {
    name: textOf(values['name']),
    domain: domainOf(values['domain']),
    linkedinUrl: textOf(values['linkedin_url']),
    industry: textOf(values['industry']),
    employeeCount: countOf(values['employee_count']),
    location: textOf(values['location']),
  }
}

/** Files say "n/a" where there is none. */
function domainOf(value: string | undefined): string | null {
  const text = textOf(value)
  return text === null || findPlaceholder(text) !== null ? null : text
}

export function textOf(value: string | undefined): string | null {
  const text = value?.trim() ?? ''
  return text === '' ? null : text
}

function countOf(value: string | undefined): number | string | null {
  const text = textOf(value)
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : text
}

export function keysOfFacts(facts: CompanyFacts): string[] {
  return companyKeysOf(identifiersOf(facts)).map(({ key }) => key)
}

function identifiersOf({ name, domain, linkedinUrl }: CompanyFacts): Identifiers {
  return {
    ...(name === null ? {} : { company_name: name }),
    ...(domain === null ? {} : { company_domain: domain }),
    ...(linkedinUrl === null ? {} : { company_linkedin_url: linkedinUrl }),
  }
}
