import { setImmediate } from 'node:timers/promises'
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
  listsOf,
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
  /** The entries that gave these. */
  givers: Set<string>
}
type Refusal = { reason: EntryReason; why: string }

const WHY_GIVEN = 'This entry gave a lead of this person already.'
/** Of a large company so many are judged between two turns of others. */
const JUDGED_AT_ONCE = 200
const OPEN = new Set<string>(['new', 'approved'])

/** Takes away whom the signal's filters, the exclusions or a recent contact keep from becoming a lead. */
export async function filter(deps: FilterDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const going = items.filter(({ end }) => end === null)
  const people = going.filter(({ signal }) => signal.target === 'people')
  const companies = going.filter(({ signal }) => signal.target === 'companies')
  const staff = listsOf(companies).flat()
  const ofPeople = (find: (item: Item, candidate: Candidate) => string[]) =>
    people.flatMap((item) => item.candidates.flatMap((candidate) => find(item, candidate)))
  const keys = [...ofPeople(exclusionKeysIn), ...staff.flatMap(exclusionKeysOfCandidate)]
  const [excluded, contacted, leads] = await Promise.all([
    deps.exclusions.findExcluded([...keys, ...going.flatMap(companyKeysOf)]),
    deps.exclusions.findContacted(keys),
    deps.leads.listOfPeople([
      ...ofPeople(personKeysIn),
      ...staff.flatMap(({ key, person }) => keysOfPerson(key, person)),
    ]),
  ])
  const givers = new Set(leads.map(({ entryId }) => entryId))
  const known: Known = { excluded, contacted, leads: byPerson(leads), givers }
  const judged = await judgeStaffs(companies, known, at)
  return goOn(items, (item) => {
    const ofCompany = judged.get(item)
    return ofCompany === undefined
      ? filterPerson(item, known, at)
      : filterCompany(item, { known, ...ofCompany }, at)
  })
}

/** Of a company's people: whom a signal may make leads of, best first, and who is an open lead of it already. */
type Staff = { free: Candidate[]; passedOver: string[] }

/** The people of a company are judged once for all entries of a signal about it: a large one has thousands, and entries by the hundred. */
async function judgeStaffs(items: readonly Item[], known: Known, at: Date): Promise<Map<Item, Staff>> {
  const judged = new Map<Candidate[], Map<string, Staff>>()
  const found = new Map<Item, Staff>()
  for (const item of items) {
    const { candidates, signal, entry } = item
    const ofList = judged.get(candidates) ?? new Map<string, Staff>()
    judged.set(candidates, ofList)
    const key = [signal._id, ...entry.override].join(' ')
    const staff = ofList.get(key) ?? (await judgeStaff(item, known, at))
    ofList.set(key, staff)
    found.set(item, staff)
  }
  return found
}

async function judgeStaff(item: Item, known: Known, at: Date): Promise<Staff> {
  const fitting: Candidate[] = []
  const passedOver: string[] = []
  for (const [index, candidate] of item.candidates.entries()) {
    if (index % JUDGED_AT_ONCE === JUDGED_AT_ONCE - 1) await setImmediate()
    const refusal = refusalOf(item, candidate, known, at)
    const open = openLeadsOf(item, candidate, known)
    if (refusal === null && open.length === 0) fitting.push(candidate)
    // An approved one was contacted recently by being approved, and is to be brought to mind all the same.
    if (refusal === null || refusal.reason === 'recently_contacted')
      for (const { personKey } of open) passedOver.push(personKey)
  }
  const ranked = rankContacts(fitting.map((candidate) => ({ ...candidate.person, candidate })))
  return { free: ranked.map(({ candidate }) => candidate), passedOver }
}

function openLeadsOf(item: Item, candidate: Candidate, known: Known): OpenLead[] {
  return leadsOf(item, candidate, known).filter(
    ({ signalId, status }) => signalId === item.signal._id && OPEN.has(status),
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

/** Those with an open lead of this signal are passed over. */
function filterCompany(item: Item, { known, free, passedOver }: Staff & { known: Known }, at: Date): Item {
  const { signal, entry } = item
  const isExcluded = companyKeysOf(item).some((key) => known.excluded.has(key))
  if (isExcluded && !entry.override.includes('excluded')) {
    return stopped(item, 'filter', skipped({ reason: 'excluded', why: 'The company is excluded.' }), at)
  }
  // Only an entry that gave leads before has any of them.
  const candidates = known.givers.has(entry._id) ? free.filter((each) => !isGiven(item, each, known)) : free
  const contactsLeft = signal.enrichment.contactsPerCompany - entry.leadIds.length
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

function exclusionKeysOfCandidate({ person, company }: Candidate): string[] {
  const { email, linkedinUrl } = person
  return [...exclusionKeysOf({ email, linkedinUrl }), ...exclusionKeysOfCompany(company)]
}

function exclusionKeysIn(item: Item, candidate: Candidate): string[] {
  const keys = exclusionKeysOfCandidate(candidate)
  return item.signal.target === 'people' ? [...keys, ...exclusionKeysOfItem(item)] : keys
}

/** What a companies signal's own company may be excluded by; somebody of its people does not exclude it. */
function companyKeysOf({ signal, identifiers, company }: Item): string[] {
  const { company_domain, company_linkedin_url } = identifiers
  return signal.target === 'companies'
    ? exclusionKeysOfItem({ identifiers: { company_domain, company_linkedin_url }, company })
    : []
}
