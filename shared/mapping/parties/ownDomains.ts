import { domainsOfPages } from './ownPages'
import type { Party } from './parties'
import { hasTag } from './roles'
import { emailsOf, workDomainOf, workDomainsOf } from './traits'

/** The domains of those who are said to be on the tool user's side; others of the same domain are as well. */
export function ownDomainsOf(parties: readonly Party[]): ReadonlySet<string> {
  const ofLeads = new Map<Party['place'], ReadonlySet<string>>()
  for (const party of parties)
    if (party.namedRole === 'lead' && party.place.parent)
      ofLeads.set(party.place, new Set(workDomainsOf(party)))
  // A second address of a customer ("notification_billing") is at the customer's domain.
  const domainsOf = (party: Party): string[] =>
    workDomainsOf(party).filter((domain) => !ofLeads.get(party.place)?.has(domain))
  // Where the server has told whose workspace it is, others who look after something are at other firms.
  const told = parties
    .filter(({ role, namedRole }) => role === 'staff' && namedRole === 'own')
    .flatMap(domainsOf)
  return new Set(told.length > 0 ? told : parties.filter(isOwnSide).flatMap(domainsOf))
}

/**
 * A participant at the host's domain is a colleague of the host, where somebody of another domain is there to be reached: of
 * {"host_email": "lee@us.com", "participants": ["lee@us.com", "mara@acme.com"]} the second is the lead.
 */
export function tellColleagues(parties: readonly Party[]): Party[] {
  readRecordOwners(parties)
  readReporters(parties)
  readHosts(parties)
  const own = new Set([...ownDomainsOf(parties), ...domainsOfSenders(parties), ...domainsOfPages(parties)])
  for (const party of parties) if (isRecipientAt(party, own)) party.role = 'staff'
  readInternalMeeting(parties, own)
  readColleaguesAlone(parties, ownDomainsOf(parties))
  const others = parties.filter((party) => !isOwnSide(party) && party.role !== 'other')
  if (own.size === 0 || !others.some((party) => workDomainsOf(party).some((domain) => !own.has(domain))))
    return [...parties]
  return parties.flatMap((party) => splitColleagues(party, own))
}

/** Who reports an issue to people of another domain is their customer. */
function readReporters(parties: readonly Party[]): void {
  const own = ownDomainsOf(parties)
  const isKnown = parties.some(
    ({ role, clues }) =>
      role !== 'other' && !isOwnSide({ role }) && clues.some(({ shape }) => shape.kind === 'email'),
  )
  if (own.size === 0 || isKnown) return
  for (const party of parties) {
    const domains = workDomainsOf(party)
    if (
      party.role === 'other' &&
      /^(?:reporter|raised_?by)$/i.test(String(party.place.key)) &&
      domains.length > 0 &&
      !domains.some((domain) => own.has(domain))
    )
      party.role = 'user'
  }
}

/** Of the signers of a document those at its sender's domain are colleagues, where others are not. */
function domainsOfSenders(parties: readonly Party[]): string[] {
  const leads = new Set(parties.filter(({ role }) => role === 'lead').flatMap(workDomainsOf))
  const senders = new Set(parties.filter(({ role }) => role === 'from').flatMap(workDomainsOf))
  return leads.size > 1 && [...leads].some((domain) => !senders.has(domain))
    ? [...senders].filter((domain) => leads.has(domain))
    : []
}

/** A report that goes to the tool user's people tells of no lead. */
function isRecipientAt(party: Party, own: ReadonlySet<string>): boolean {
  const domains = party.role === 'to' ? workDomainsOf(party) : []
  return domains.length > 0 && domains.every((domain) => own.has(domain))
}

/** A meeting of the organizer with nobody but colleagues. */
function readInternalMeeting(parties: readonly Party[], own: ReadonlySet<string>): void {
  const staff = new Set(parties.filter(({ role }) => role === 'staff').flatMap(emailsOf))
  const guests = parties.filter(({ role, place }) => role === 'lead' && typeof place.key === 'number')
  const emails = guests.flatMap(emailsOf)
  const lists = new Set(
    parties
      .filter(({ role, place }) => role === 'staff' && typeof place.key === 'number')
      .map(({ place }) => place.parent),
  )
  const isWithHost = emails.length > 0 && guests.every(({ place }) => lists.has(place.parent))
  const isInternal = isWithHost || (emails.length > 1 && emails.some((email) => staff.has(email)))
  if (!isInternal || !guests.flatMap(workDomainsOf).every((domain) => own.has(domain))) return
  for (const guest of guests) guest.role = 'staff'
}

const colleagueRoles = new Set<Party['role']>(['user', 'unknown'])

/**
 * Where everybody writes from the domain of somebody on the tool user's side, nobody is called a lead and no company is told of, all are
 * colleagues: {"task": {"assignee": {"email": …}}, "user": {"email": …}}.
 */
function readColleaguesAlone(parties: readonly Party[], own: ReadonlySet<string>): void {
  const staff = new Set(parties.filter(isOwnSide).flatMap(emailsOf))
  const others = parties.filter((party) => !isOwnSide(party) && party.role !== 'other')
  const reached = others.filter(({ clues }) => clues.some(({ shape }) => shape.kind === 'email'))
  const isColleague = (party: Party): boolean =>
    (colleagueRoles.has(party.namedRole) || isOnlyListed(party)) &&
    emailsOf(party).every((email) => !staff.has(email)) &&
    party.clues.every(({ shape }) => shape.kind !== 'email' || own.has(shape.domain))
  if (reached.length === 0 || !reached.every(isColleague) || others.some(isOfCompany)) return
  for (const party of reached) party.role = 'staff'
}

/** Addresses that nobody calls so, beside nothing of a person: {"shared_with": ["lee@us.com"]}. */
function isOnlyListed({ namedRole, clues }: Party): boolean {
  return (
    namedRole === 'neutral' &&
    clues.every(
      ({ shape, words, isAnswer }) => shape.kind !== 'email' || (!isAnswer && !hasTag(words, 'email')),
    ) &&
    !clues.some(({ words }) => hasTag(words, 'name', 'firstName', 'lastName', 'fullName', 'lead'))
  )
}

const hostKey = /^(?:organi[sz]er|host|chair|meeting_?host)$/i

/** Whoever books a room organizes the meeting in it. */
function readHosts(parties: readonly Party[]): void {
  const hosts = new Set(
    parties
      .filter(({ role, place }) => role === 'staff' && hostKey.test(String(place.key)))
      .flatMap(emailsOf),
  )
  if (hosts.size === 0) return
  for (const party of parties) {
    const emails = party.role === 'user' ? emailsOf(party) : []
    if (emails.length > 0 && emails.every((email) => hosts.has(email))) party.role = 'staff'
  }
}

function isOfCompany({ role, clues }: Party): boolean {
  return (
    role === 'company' ||
    clues.some(({ words, shape }) => shape.kind === 'words' && hasTag(words, 'company', 'companyName'))
  )
}

const recordWords =
  /^(?:deal|opportunity|lead|contact|ticket|task|conversation|issue|case|company|account|prospect)s?$/i

/** Whoever did something and owns the deal that it was done to is its sales rep. */
function readRecordOwners(parties: readonly Party[]): void {
  const owners = parties.filter(({ role, place }) => role === 'staff' && isOwnerOfRecord(place))
  const emails = new Set(owners.flatMap(emailsOf))
  for (const party of parties)
    if (party.role === 'user' && emailsOf(party).some((email) => emails.has(email))) party.role = 'staff'
}

function isOwnerOfRecord({ key, parent }: Party['place']): boolean {
  return /^(?:owner|assignee|assigned_?to)$/i.test(String(key)) && recordWords.test(String(parent?.key))
}

/** Addresses in one list are of one party, the colleagues' as well. */
function splitColleagues(party: Party, own: ReadonlySet<string>): Party[] {
  const colleagues = party.clues.filter((clue) => workDomainOf(clue).some((domain) => own.has(domain)))
  if (isOwnSide(party) || colleagues.length === 0) return [party]
  if (!workDomainsOf(party).some((domain) => !own.has(domain))) return [{ ...party, role: 'staff' }]
  const taken = new Set(colleagues)
  return [
    { ...party, clues: party.clues.filter((clue) => !taken.has(clue)) },
    { ...party, role: 'staff', namedRole: 'staff', clues: colleagues },
  ]
}

function isOwnSide({ role }: Pick<Party, 'role'>): boolean {
  return role === 'staff' || role === 'own'
}
