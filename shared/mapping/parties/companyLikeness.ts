import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { TreeNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import { SUBJECT } from '../weights'
import { leadLikeness } from './leadLikeness'
import { domainsOfPages } from './ownPages'
import type { Party } from './parties'
import { hasTag } from './roles'

/** More parties are a list, of which any may be meant. */
const GROUPS_MAX = 40
const NAMES_MAX = 3
const SITES_MAX = 5
/** An id and a name are told of any company that is mentioned. */
const FEW = 2
const MANY = 6

type Group = { party: Party; names: string[]; within: Within }
type Within = { size: number; sites: string[]; hasPage: boolean }

/**
 * The company that a payload about companies tells of, whatever its container is called and in whatever language: most is said of it, its
 * site is called like it, and its people write from there. Null where two are as likely. Learned as `leadLikeness` is.
 */
export function findSubject(parties: readonly Party[]): Party | null {
  const within = readWithin(parties)
  const groups = parties.flatMap((party): Group[] => {
    if (party.role === 'own') return []
    const names = party.clues
      .filter((clue) => isNameOfCompany(clue) || isLabelOf(party, clue))
      .map(({ field }) => String(field.value))
    const own = party.place.parent ? within.get(party.place) : readClues(party.clues)
    return own && (names.length > 0 || own.hasPage)
      ? [{ party, names: names.slice(0, NAMES_MAX), within: own }]
      : []
  })
  if (groups.length < 2 || groups.length > GROUPS_MAX) return null
  const pages = domainsOfPages(parties)
  const mail = mailOfLikeliest(parties)
  const likely = groups
    .map((group) => ({ group, likeness: likenessOf(group, { pages, mail }) }))
    .sort((one, other) => other.likeness - one.likeness)
  // The team's own company is another one than that which is told of.
  const [best, next] = likely.filter(({ group: { party } }) => !isOfTeam(party))
  if (!next) return best?.group.party ?? null
  return best && best.likeness - next.likeness >= SUBJECT.margin ? best.group.party : null
}

function isOfTeam({ role, namedRole }: Party): boolean {
  return role === 'staff' && namedRole === 'own'
}

function likenessOf(
  { party, names, within: { size, sites, hasPage } }: Group,
  { pages, mail }: { pages: ReadonlySet<string>; mail: string | null },
): number {
  const folded = names.map(foldCompany)
  const isAt = (domain: string): boolean =>
    sites.includes(domain) || folded.some((name) => agreesWithHost(name, readHost(domain)))
  const says: [boolean, number][] = [
    [size <= FEW, SUBJECT.few],
    [size >= MANY, SUBJECT.many],
    [sites.length > 0, SUBJECT.site],
    [hasPage, SUBJECT.page],
    [
      sites.some((domain) => folded.some((name) => agreesWithHost(name, readHost(domain)))),
      SUBJECT.atOwnSite,
    ],
    [mail !== null && isAt(mail), SUBJECT.ofLeadsAddress],
    [[...pages].slice(0, SITES_MAX).some(isAt), SUBJECT.ofPages],
    [party.clues.some((clue) => isNameOfCompany(clue) && isDeclared(clue)), SUBJECT.declared],
    [party.place.parent === null, SUBJECT.root],
  ]
  return says.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), Math.log(size) * SUBJECT.size)
}

/** Where whoever looks most like the lead writes from. */
function mailOfLikeliest(parties: readonly Party[]): string | null {
  const likeness = leadLikeness(parties)
  const people = parties.flatMap((party) => {
    const mail = party.clues.find(({ shape }) => shape.kind === 'email')?.shape
    return mail?.kind === 'email' && !mail.isFree
      ? [{ domain: mail.domain, likeness: likeness.get(party) ?? 0 }]
      : []
  })
  return people.sort((one, other) => other.likeness - one.likeness)[0]?.domain ?? null
}

function isNameOfCompany({ shape, words }: Clue): boolean {
  if (shape.kind !== 'words') return false
  const kind = nameKindOf(words)
  return (
    hasTag(words, 'company', 'companyName') ||
    kind === 'bare' ||
    kind === 'thingName' ||
    words[0]?.text === 'displayname'
  )
}

/** {"account": {"label": "Acme", "domain": "acme.com"}}. */
function isLabelOf({ role }: Party, { shape, words }: Clue): boolean {
  return (
    role === 'company' &&
    shape.kind === 'words' &&
    words.length === 1 &&
    /^(?:label|title)$/.test(words[0]?.text ?? '')
  )
}

function isDeclared({ words }: Clue): boolean {
  return hasTag(words, 'company', 'companyName')
}

/** What stands in each container, also within others in it. */
function readWithin(parties: readonly Party[]): Map<TreeNode, Within> {
  const known = new Map<TreeNode, Within>()
  for (const { place, clues } of parties) {
    const own = readClues(clues)
    for (let node: TreeNode | null = place; node.parent; node = node.parent) {
      const { size, sites, hasPage } = known.get(node) ?? { size: 0, sites: [], hasPage: false }
      known.set(node, {
        size: size + own.size,
        sites: sites.length < SITES_MAX ? [...sites, ...own.sites] : sites,
        hasPage: hasPage || own.hasPage,
      })
    }
  }
  return known
}

function readClues(clues: readonly Clue[]): Within {
  const sites = clues.flatMap(({ shape }) => (shape.kind === 'site' && !shape.hasPath ? [shape.domain] : []))
  return {
    size: clues.length,
    sites: sites.slice(0, SITES_MAX),
    hasPage: clues.some(({ shape }) => shape.kind === 'companyLinkedin'),
  }
}
