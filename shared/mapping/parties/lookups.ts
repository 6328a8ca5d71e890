import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import { isInLookup } from '../clues/lookedUp'
import type { Party } from './parties'
import { hasTag } from './roles'
import { workDomainOf } from './traits'

/** A look-up finds few addresses, which are at few companies. */
const FOUND_MAX = 5
const ASKED_MAX = 20

/**
 * What was asked for is no guess where the address that was found is at the company asked for:
 * {"input": {"company": "Acme", "domain": "acme.com"}, "result": {"email": "ada@acme.com"}}.
 */
export function confirmLookups(parties: readonly Party[]): void {
  const asked = parties.flatMap(({ clues }) =>
    clues.filter((clue) => clue.isPast && isInLookup(clue.container)),
  )
  if (asked.length === 0) return
  readAskers(parties)
  if (parties.some(namesFoundCompany)) return
  const found = new Set(
    parties.flatMap(({ role, clues }) =>
      role === 'staff' ? [] : clues.flatMap((clue) => (isInLookup(clue.container) ? [] : workDomainOf(clue))),
    ),
  )
  const hosts = [...found].slice(0, FOUND_MAX).map(readHost)
  const atSite = asked.filter(({ shape }) => shape.kind === 'site' && found.has(shape.domain))
  const confirmed = new Set(atSite.map(({ container }) => container))
  const named = asked.filter(
    ({ shape, words, container }) =>
      shape.kind === 'words' && hasTag(words, 'company', 'companyName') && !confirmed.has(container),
  )
  for (const { field, container } of named.slice(0, ASKED_MAX)) {
    const name = foldCompany(String(field.value))
    if (hosts.some((host) => agreesWithHost(name, host))) confirmed.add(container)
  }
  for (const party of parties)
    party.clues = party.clues.map((clue) =>
      clue.isPast && confirmed.has(clue.container) ? { ...clue, isPast: false } : clue,
    )
}

const askerWords = /^(?:(?:requested|submitted|triggered|ordered)_?by|user|requester)$/i

/** Whoever had something looked up uses the tool: {"input": …, "result": …, "requested_by": "me@us.com"}. */
function readAskers(parties: readonly Party[]): void {
  for (const party of parties) {
    const isAsker =
      askerWords.test(String(party.place.key)) ||
      party.clues.every(({ words }) => words.length > 0 && askerWords.test(words[0]?.text ?? ''))
    if (party.role === 'user' && isAsker) party.role = 'staff'
  }
}

/** What was found says itself which company it is. */
function namesFoundCompany({ role, clues }: Party): boolean {
  return clues.some(
    ({ shape, words, container }) =>
      shape.kind === 'words' &&
      (role === 'company' || hasTag(words, 'company', 'companyName')) &&
      !isInLookup(container),
  )
}
