import { exclusionKeysOfSubject, keysOfCandidates } from './candidateKeys'
import type { Candidate } from '../entries/plan'
import { countPeople, type End, goOn, type Item, passed, stopped } from './item'
import { judgeStaff, type Staff } from './judgeStaff'
import { type Known, leadsOf, type OpenLead, type Refusal, refusalOf } from './refusal'

export type FilterDeps = {
  exclusions: {
    findExcluded: (keys: readonly string[]) => Promise<Set<string>>
    findContacted: (keys: readonly string[]) => Promise<Map<string, Date>>
  }
  leads: {
    /** Leads of those people, by their own keys or those of their addresses. */
    listOfPeople: (keys: readonly string[]) => Promise<OpenLead[]>
  }
}

const WHY_GIVEN = 'This entry gave a lead of this person already.'

/** Takes away whom the signal's filters, the exclusions or a recent contact keep from becoming a lead. */
export async function filter(deps: FilterDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const going = items.filter(({ end }) => end === null)
  const known = await learn(deps, going)
  const companies = going.filter(({ signal }) => signal.target === 'companies')
  const staffOf = await judgeStaff(companies, known, at)
  return goOn(items, (item) => {
    const staff = staffOf.get(item)
    return staff === undefined ? filterPerson(item, known, at) : filterCompany(item, { ...staff, known }, at)
  })
}

async function learn({ exclusions, leads }: FilterDeps, items: readonly Item[]): Promise<Known> {
  const keys = keysOfCandidates(items)
  const all = [...keys.values()]
  const exclusionKeys = all.flatMap(({ exclusion }) => exclusion)
  const [excluded, contacted, open] = await Promise.all([
    exclusions.findExcluded([...exclusionKeys, ...items.flatMap(exclusionKeysOfSubject)]),
    exclusions.findContacted(exclusionKeys),
    leads.listOfPeople(all.flatMap(({ person }) => person)),
  ])
  const givers = new Set(open.map(({ entryId }) => entryId))
  return { keys, excluded, contacted, leads: byPerson(open), givers }
}

function byPerson(leads: readonly OpenLead[]): Map<string, OpenLead[]> {
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
  const isExcluded = exclusionKeysOfSubject(item).some((key) => known.excluded.has(key))
  if (isExcluded && !entry.override.includes('excluded')) {
    return stopped(item, 'filter', skipped({ reason: 'excluded', why: 'The company is excluded.' }), at)
  }
  const candidates = known.givers.has(entry._id) ? free.filter((each) => !isGiven(item, each, known)) : free
  const contactsLeft = signal.enrichment.contactsPerCompany - entry.leadIds.length
  if (candidates.length === 0 || contactsLeft <= 0) {
    const why = `Of ${countPeople(item.candidates.length)} known at this company none passes the filters and is not a lead already.`
    return stopped({ ...item, passedOver }, 'filter', skipped({ reason: 'no_contact_fits', why }), at)
  }
  return passed(
    { ...item, candidates, contactsLeft, passedOver },
    'filter',
    `${countPeople(candidates.length)} ${candidates.length === 1 ? 'passes' : 'pass'} every filter.`,
    at,
  )
}

/** Whether the entry gave a lead of that person before, as one that is replayed may have. */
function isGiven({ entry }: Item, candidate: Candidate, known: Known): boolean {
  return leadsOf(candidate, known).some((lead) => lead.entryId === entry._id)
}

function skipped({ reason, why }: Refusal): End & { why: string } {
  return { outcome: 'skipped', reason, why }
}
