import type { EntryReason } from '../../shared/contract/entries'
import { DAY_MS } from '../durations'
import { addressKeysOf } from '../../shared/matching/addressKeys'
import { exclusionKeysOf } from '../../shared/matching/exclusionKeys'
import { failedFilters } from '../../shared/matching/failedFilters'
import { keysOfPerson } from '../../shared/matching/leadKeys'
import { rankContacts } from '../../shared/matching/rankContacts'
import type { StoredLead } from '../leads/leadStore'
import type { Candidate } from '../entries/plan'
import {
  type End,
  exclusionKeysOfCompany,
  exclusionKeysOfItem,
  goOn,
  type Item,
  passed,
  stopped,
} from './item'

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
  const going = items.filter(({ end }) => end === null)
  const candidatesOf = (find: (item: Item, candidate: Candidate) => string[]) =>
    going.flatMap((item) => item.candidates.flatMap((candidate) => find(item, candidate)))
  const keys = candidatesOf(exclusionKeysIn)
  const [excluded, contacted, leads] = await Promise.all([
    deps.exclusions.findExcluded([...keys, ...going.flatMap(companyKeysOf)]),
    deps.exclusions.findContacted(keys),
    deps.leads.listOfPeople(candidatesOf(personKeysIn)),
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
    leadsOf(item, candidate, known).filter(
      ({ signalId, status }) => signalId === signal._id && OPEN.has(status),
    )
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
function isGiven(item: Item, candidate: Candidate, known: Known): boolean {
  return leadsOf(item, candidate, known).some((lead) => lead.entryId === item.entry._id)
}

/** Also those that were made before the directory knew the person, or after it forgot the person. */
function leadsOf(item: Item, candidate: Candidate, { leads }: Known): OpenLead[] {
  return personKeysIn(item, candidate).flatMap((key) => leads.get(key) ?? [])
}

function refusalOf(item: Item, candidate: Candidate, known: Known, at: Date): Refusal | null {
  const { signal, entry } = item
  const { enrichment } = signal
  const failed = candidate.enriched
    ? failedFilters(candidate.person, candidate.company, enrichment.filters)
    : []
  if (failed.length > 0) return { reason: 'filtered', why: `Does not pass the filter ${failed.join(', ')}.` }
  const keys = exclusionKeysIn(item, candidate)
  const excludedBy = keys.find((key) => known.excluded.has(key))
  if (excludedBy !== undefined && !entry.override.includes('excluded')) {
    return { reason: 'excluded', why: `Is on the exclusion list by ${excludedBy.slice(3)}.` }
  }
  const since = new Date(at.getTime() - enrichment.recentlyContactedDays * DAY_MS)
  const isRecent =
    keys.some((key) => (known.contacted.get(key) ?? since) > since) ||
    leadsOf(item, candidate, known).some(({ approachedAt }) => approachedAt !== null && approachedAt > since)
  return isRecent && !entry.override.includes('recently_contacted')
    ? { reason: 'recently_contacted', why: `Was contacted within ${enrichment.recentlyContactedDays} days.` }
    : null
}

function skipped({ reason, why }: Refusal): End & { why: string } {
  return { outcome: 'skipped', reason, why }
}

/** Whoever an entry is about has the addresses that it names beside those that the directory knows; a company's people have their own. */
function personKeysIn({ signal, identifiers }: Item, { key, person }: Candidate): string[] {
  const keys = keysOfPerson(key, person)
  if (signal.target !== 'people') return keys
  return [
    ...new Set([
      ...keys,
      ...addressKeysOf({ email: identifiers.email, linkedinUrl: identifiers.linkedin_url }),
    ]),
  ]
}

function exclusionKeysIn(item: Item, { person, company }: Candidate): string[] {
  const { email, linkedinUrl } = person
  const keys = [...exclusionKeysOf({ email, linkedinUrl }), ...exclusionKeysOfCompany(company)]
  return item.signal.target === 'people' ? [...keys, ...exclusionKeysOfItem(item)] : keys
}

/** What a companies signal's own company may be excluded by; somebody of its people does not exclude it. */
function companyKeysOf({ signal, identifiers, company }: Item): string[] {
  const { company_domain, company_linkedin_url } = identifiers
  return signal.target === 'companies'
    ? exclusionKeysOfItem({ identifiers: { company_domain, company_linkedin_url }, company })
    : []
}
