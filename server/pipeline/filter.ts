import type { EntryReason } from '../../shared/contract/entries'
import { DAY_MS } from '../durations'
import { exclusionKeysOf } from '../../shared/matching/exclusionKeys'
import { failedFilters } from '../../shared/matching/failedFilters'
import { keysOfPerson } from '../../shared/matching/leadKeys'
import { rankContacts } from '../../shared/matching/rankContacts'
import type { StoredLead } from '../leads/leadStore'
import type { Candidate } from '../entries/plan'
import { type End, goOn, type Item, passed, stopped } from './item'

type OpenLead = Pick<StoredLead, 'signalId' | 'entryId' | 'personKey' | 'emailKey' | 'userId' | 'status'> & {
  /** When somebody of the team approved or contacted the person by it. */
  approachedAt: Date | null
}

export type FilterDeps = {
  exclusions: {
    findExcluded: (keys: readonly string[]) => Promise<Set<string>>
    findContacted: (keys: readonly string[]) => Promise<Map<string, Date>>
  }
  leads: {
    /** Leads of those people, by their own keys or those of their e-mails. */
    listOfPeople: (keys: readonly string[]) => Promise<OpenLead[]>
  }
}

type Known = {
  excluded: Set<string>
  contacted: Map<string, Date>
  /** By every key of their people. */
  leads: Map<string, OpenLead[]>
}
type Refusal = { reason: EntryReason; why: string }

const WHY_GIVEN = 'This entry gave a lead of this person already.'
const OPEN = new Set<string>(['new', 'approved'])

/** Takes away whom the signal's filters, the exclusions or a recent contact keep from becoming a lead. */
export async function filter(deps: FilterDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const candidates = items.flatMap((item) => (item.end === null ? item.candidates : []))
  const keys = candidates.flatMap(keysOf)
  const companyKeys = items.flatMap((item) => (item.end === null ? companyKeysOf(item) : []))
  const [excluded, contacted, leads] = await Promise.all([
    deps.exclusions.findExcluded([...keys, ...companyKeys]),
    deps.exclusions.findContacted(keys),
    deps.leads.listOfPeople(candidates.flatMap(personKeysOf)),
  ])
  const known: Known = { excluded, contacted, leads: byPerson(leads) }
  return goOn(items, (item) =>
    item.signal.target === 'people' ? filterPerson(item, known, at) : filterCompany(item, known, at),
  )
}

function byPerson(leads: readonly OpenLead[]): Known['leads'] {
  const of = new Map<string, OpenLead[]>()
  for (const lead of leads) {
    for (const key of new Set([lead.personKey, lead.emailKey ?? lead.personKey])) {
      const known = of.get(key)
      if (known) known.push(lead)
      else of.set(key, [lead])
    }
  }
  return of
}

function filterPerson(item: Item, known: Known, at: Date): Item {
  const [candidate] = item.candidates
  if (candidate && isGiven(item, candidate, known)) {
    return stopped(item, 'filter', { outcome: 'skipped', reason: 'lead_exists', why: WHY_GIVEN }, at)
  }
  const refusal = candidate ? refusalOf(item, candidate, known, at) : null
  if (refusal !== null) return stopped(item, 'filter', skipped(refusal), at)
  return passed(item, 'filter', 'Passes every filter.', at)
}

/** A company's people, best first; those with an open lead of this signal are passed over. */
function filterCompany(item: Item, known: Known, at: Date): Item {
  const { signal } = item
  const isExcluded = companyKeysOf(item).some((key) => known.excluded.has(key))
  if (isExcluded && !item.entry.override.includes('excluded')) {
    return stopped(item, 'filter', skipped({ reason: 'excluded', why: 'The company is excluded.' }), at)
  }
  const openOf = (candidate: Candidate) =>
    leadsOf(candidate, known).filter(({ signalId, status }) => signalId === signal._id && OPEN.has(status))
  const judged = item.candidates.map((candidate) => ({
    candidate,
    refusal: refusalOf(item, candidate, known, at),
  }))
  const fitting = judged.flatMap(({ candidate, refusal }) => (refusal === null ? [candidate] : []))
  const free = fitting.filter(
    (candidate) => openOf(candidate).length === 0 && !isGiven(item, candidate, known),
  )
  // An approved one was contacted recently by being approved, and is to be brought to mind all the same.
  const passedOver = judged
    .filter(({ refusal }) => refusal === null || refusal.reason === 'recently_contacted')
    .flatMap(({ candidate }) => openOf(candidate).map(({ personKey }) => personKey))
  const ranked = rankContacts(free.map((candidate) => ({ ...candidate.person, candidate })))
  const candidates = ranked.map(({ candidate }) => candidate)
  const contactsLeft = signal.enrichment.contactsPerCompany - item.entry.leadIds.length
  if (candidates.length === 0 || contactsLeft <= 0) {
    const why = `Of ${item.candidates.length} people known at this company none passes the filters and is not a lead already.`
    return stopped({ ...item, passedOver }, 'filter', skipped({ reason: 'no_contact_fits', why }), at)
  }
  return passed(
    { ...item, candidates, contactsLeft, passedOver },
    'filter',
    `${candidates.length} people pass every filter.`,
    at,
  )
}

/** Whether the entry gave a lead of that person before, as one that is replayed may have. */
function isGiven({ entry }: Item, candidate: Candidate, known: Known): boolean {
  return leadsOf(candidate, known).some((lead) => lead.entryId === entry._id)
}

/** Also those that were made before the directory knew the person, or after it forgot the person. */
function leadsOf(candidate: Candidate, { leads }: Known): OpenLead[] {
  return personKeysOf(candidate).flatMap((key) => leads.get(key) ?? [])
}

function personKeysOf({ key, person }: Candidate): string[] {
  return keysOfPerson(key, person)
}

function refusalOf({ signal, entry }: Item, candidate: Candidate, known: Known, at: Date): Refusal | null {
  const { enrichment } = signal
  const failed = candidate.enriched
    ? failedFilters(candidate.person, candidate.company, enrichment.filters)
    : []
  if (failed.length > 0) return { reason: 'filtered', why: `Does not pass the filter ${failed.join(', ')}.` }
  const keys = keysOf(candidate)
  const excludedBy = keys.find((key) => known.excluded.has(key))
  if (excludedBy !== undefined && !entry.override.includes('excluded')) {
    return { reason: 'excluded', why: `Is on the exclusion list by ${excludedBy.slice(3)}.` }
  }
  const since = new Date(at.getTime() - enrichment.recentlyContactedDays * DAY_MS)
  const isRecent =
    keys.some((key) => (known.contacted.get(key) ?? since) > since) ||
    leadsOf(candidate, known).some(({ approachedAt }) => approachedAt !== null && approachedAt > since)
  return isRecent && !entry.override.includes('recently_contacted')
    ? { reason: 'recently_contacted', why: `Was contacted within ${enrichment.recentlyContactedDays} days.` }
    : null
}

function skipped({ reason, why }: Refusal): End & { why: string } {
  return { outcome: 'skipped', reason, why }
}

function keysOf({ person, company }: Candidate): string[] {
  return exclusionKeysOf({
    email: person.email,
    linkedinUrl: person.linkedinUrl,
    companyDomain: company?.domain ?? null,
    companyLinkedinUrl: company?.linkedinUrl ?? null,
  })
}

/** What a companies signal's own company may be excluded by. */
function companyKeysOf({ signal, identifiers, company }: Item): string[] {
  if (signal.target !== 'companies') return []
  return exclusionKeysOf({
    companyDomain: company?.domain ?? identifiers.company_domain ?? null,
    companyLinkedinUrl: company?.linkedinUrl ?? identifiers.company_linkedin_url ?? null,
  })
}
