import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { LIKENESS } from '../weights'
import { domainsOfPages } from './ownPages'
import type { Party } from './parties'
import { hasTag } from './roles'

/** More names and domains are a list of companies, which says nothing of one person. */
const COMPANIES_MAX = 20

/** A name with an address is what is told of anybody. */
const FEW = 2
const MANY = 6

type Mail = Extract<Clue['shape'], { kind: 'email' }>

/**
 * How much each party with an e-mail address looks like the lead by what is told of it, whatever it is called and in whatever language: of a
 * lead there is a phone number, an employer, answers and much else, at the domain of a company that is told of; of somebody on the tool
 * user's side there is a name with an address. The weights were learned from labelled payloads with two or more such parties.
 */
export function leadLikeness(parties: readonly Party[]): ReadonlyMap<Party, number> {
  const people = parties.flatMap((party) => {
    const mail = mailOf(party)
    return mail ? [{ party, mail }] : []
  })
  if (people.length < 2) return new Map()
  // Of those in one list it says nothing that more is known of one.
  const lists = new Map<TreeNode | Party, number>()
  const around = {
    ...countWithin(parties),
    pages: domainsOfPages(parties),
    sites: new Set(parties.flatMap(({ clues }) => clues.flatMap(siteOf))),
    companies: companiesOf(parties).map(foldCompany),
    addresses: countBy(people.map(({ mail }) => mail.domain)),
    last: people.at(-1)?.party,
    first: people[0]?.party,
  }
  const told = people.map(({ party, mail }) => ({
    party,
    ofDomain: likenessOfDomain(mail, around),
    ofParty: likenessOfParty(party, around),
  }))
  for (const { party, ofParty } of told)
    lists.set(listOf(party), Math.max(lists.get(listOf(party)) ?? -Infinity, ofParty))
  return new Map(told.map(({ party, ofDomain }) => [party, ofDomain + (lists.get(listOf(party)) ?? 0)]))
}

function listOf(party: Party): TreeNode | Party {
  for (let node: TreeNode | null = party.place; node; node = node.parent)
    if (typeof node.key === 'number' && node.parent) return node.parent
  return party
}

type Around = {
  sizes: ReadonlyMap<TreeNode, number>
  employed: ReadonlySet<TreeNode>
  pages: ReadonlySet<string>
  sites: ReadonlySet<string>
  companies: readonly ReturnType<typeof foldCompany>[]
  addresses: ReadonlyMap<string, number>
  first: Party | undefined
  last: Party | undefined
}

function likenessOfDomain(mail: Mail, around: Around): number {
  const host = readHost(mail.domain)
  const isAtCompany = !mail.isFree && around.companies.some((company) => agreesWithHost(company, host))
  const others = (around.addresses.get(mail.domain) ?? 1) - 1
  const says: [boolean, number][] = [
    [around.pages.has(mail.domain), LIKENESS.atPages],
    [around.sites.has(mail.domain), LIKENESS.atSite],
    [isAtCompany, LIKENESS.atCompany],
    [mail.isGeneric, LIKENESS.generic],
  ]
  return sumOf(says) + others * LIKENESS.shared
}

function likenessOfParty(party: Party, around: Around): number {
  const { place, clues } = party
  const size = place.parent ? (around.sizes.get(place) ?? clues.length) : clues.length
  const isEmployed = place.parent ? around.employed.has(place) : clues.some(isCompany)
  const says: [boolean, number][] = [
    [size <= FEW, LIKENESS.few],
    [size >= MANY, LIKENESS.many],
    [around.first === party, LIKENESS.first],
    [around.last === party, LIKENESS.last],
    [clues.some(isPhone), LIKENESS.phone],
    [isEmployed, LIKENESS.employed],
    [clues.some(({ isAnswer }) => isAnswer), LIKENESS.answers],
  ]
  return sumOf(says) + Math.log(size) * LIKENESS.size
}

function sumOf(says: readonly [boolean, number][]): number {
  return says.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0)
}

/** The first address, one at work before a private one. */
function mailOf({ clues }: Party): Mail | null {
  let own: Mail | null = null
  for (const { shape, words } of clues) {
    if (shape.kind !== 'email' || (hasTag(words, 'noise') && !hasTag(words, 'email'))) continue
    if (!hasTag(words, 'personal')) return shape
    own ??= shape
  }
  return own
}

/** How many fields stand in each container, those within containers in it as well, and where a company is named. */
function countWithin(parties: readonly Party[]): Pick<Around, 'sizes'> & { employed: Set<TreeNode> } {
  const sizes = new Map<TreeNode, number>()
  const employed = new Set<TreeNode>()
  for (const { place, clues } of parties) {
    const hasCompany = clues.some(isCompany)
    for (let node: TreeNode | null = place; node.parent; node = node.parent) {
      sizes.set(node, (sizes.get(node) ?? 0) + clues.length)
      if (hasCompany) employed.add(node)
    }
  }
  return { sizes, employed }
}

function companiesOf(parties: readonly Party[]): string[] {
  const names = parties.flatMap(({ clues }) =>
    clues.filter(isCompany).map(({ field }) => String(field.value)),
  )
  return [...new Set(names)].slice(0, COMPANIES_MAX)
}

function isCompany({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'company', 'companyName')
}

function siteOf({ shape }: Clue): string[] {
  return shape.kind === 'site' && !shape.hasPath ? [shape.domain] : []
}

function isPhone({ field }: Clue): boolean {
  return /^\+?\d[\d\s()./-]{7,18}$/.test(String(field.value)) && /[\s+()/-]|^0/.test(String(field.value))
}

function countBy(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
