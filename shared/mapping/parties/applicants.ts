import { squash } from '../../identifiers/placeholders'
import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import { isWithin } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { readName } from '../clues/readName'
import { kindKey } from '../vocabulary/ownWork'
import type { Party } from './parties'
import { hasTag, roleOfContainer } from './roles'
import { takeAsReached } from './takeAsReached'
import { hasAddress, isPersonName } from './traits'

/** Those who look after a record, whatever is told of them. */
const keeperKey =
  /owner|assign|agent|rep$|representative|manager|organi[sz]|host|creator|created|updated|admin|support|recruit|interview|sales|operator|staff|team|from|sender|by$/i
/** Whoever works for the tool user, in the languages that personnel is kept in. */
const employeeKey =
  /employ|worker|hire|starter|joiner|colleague|mitarbeiter|angestellt|salari[eé]|emplead|trabajador|funcion[aá]ri|colaborador|dipendent|medewerker|werknemer|ansatt|anst[aä]lld|medarbe|ty[oö]ntekij|pracowni|zam[eě]stnan|zaposlen|сотрудник|работник|співробітник|служител|υπάλληλ|[cç]al[iı][sş]an|personel|社員|従業員|员工|員工|직원|사원|موظف|کارمند|עובד|karyawan|pegawai|nh[aâ]n_?vi[eê]n|พนักงาน|कर्मचारी/i
/** Suppliers are third people in some languages, and so are partners and investors. */
const supplierKey =
  /^(?:dostawca|lieferant(?:in)?|tedarik[cç]i|fornecedor|fournisseur|proveedor|fornitore|leverancier|поставщик|供应商|供應商|investors?|partners?|resellers?|affiliates?|ambassadors?|partenaire|partenariat|socio|parceiro|партн[её]р|партнер|代理店|合作伙伴|파트너|partnerfirma|handelspartner)$/i
const titleKey =
  /^(?:form|form_?(?:name|title)|subject|title|formular|formulaire|formulario|モジュール|フォーム)$/i
/** Fewer fields are told of any colleague. */
const TOLD_MIN = 5
const CANDIDATES_MAX = 5
const NAME_LENGTH_MIN = 5
const EVENT_LENGTH_MAX = 60

/**
 * Exhibitors, sponsors, suppliers and instructors are on the tool user's side, but not where they apply to be that: nobody else can be
 * reached, they say who they are and at which company, and somebody else of the own side is told of, the event is called by them, or nobody else is there:
 * {"event": "exhibitor.registered", "exhibitor": {"company": …, "contact": {"email": …}}, "fair": {"organizer": …}}.
 */
export function readApplicants(parties: readonly Party[]): void {
  if (parties.some(isReachable)) return
  const heads = parties.filter(isOfOthers).map(({ place }) => headOf(place))
  const applicants = [...new Set(heads)].filter((place) => place !== null).filter((place) => !isKeeper(place))
  if (applicants.length === 0 || applicants.length > CANDIDATES_MAX) return
  const told = applicants.filter((place) => saysWho(parties, place))
  const [applicant, ...others] = told
  if (!applicant || others.length > 0) return
  if (hasOwnSide(parties, applicant) || isEventOf(parties, applicant) || isAlone(parties, applicant))
    takeAsReached(parties, new Set([applicant]))
}

function isReachable(party: Party): boolean {
  const { role } = party
  if (role === 'staff' || role === 'own' || role === 'other' || role === 'company') return false
  return hasAddress(party) || ((role === 'lead' || role === 'user') && party.clues.some(isPersonName))
}

/** The outermost container that says that somebody is of the own side. */
function headOf(place: TreeNode): TreeNode | null {
  let head: TreeNode | null = null
  for (let node = place; node.parent; node = node.parent)
    if (typeof node.key === 'string' && isOwnWord(node.key)) head = node
  return head
}

function isOwnWord(key: string): boolean {
  const role = roleOfContainer(readName(key))
  return role === 'staff' || (role === 'other' && supplierKey.test(key))
}

function isOfOthers({ role, namedRole }: Party): boolean {
  return namedRole !== 'own' && (role === 'staff' || role === 'other')
}

/** Who claims or redeems something is no colleague. */
const takerKey = /^(?:claimed|redeemed|purchased|activated|ordered)_?by$/i

function isKeeper(place: TreeNode): boolean {
  const key = keyOf(place)
  if (takerKey.test(key)) return false
  return keeperKey.test(key) || (employeeKey.test(key) && !isHired(place))
}

const hiringKey =
  /^(?:recruitment|application|candidacy|vacancy|requisition|job_?(?:application|offer|opening))$/i
const presentJobKey = /^current_?(?:company|employer|position|title|job|salary)$/i

/** Tools for hiring keep whoever applies as an employee to be: {"recruitment": {…}, "employee": {"current_company": …}}. */
function isHired({ parent, children }: TreeNode): boolean {
  const has = (node: TreeNode | null, key: RegExp): boolean =>
    [...(node?.children.keys() ?? [])].some((name) => key.test(String(name)))
  return has(parent, hiringKey) && [...children.keys()].some((name) => presentJobKey.test(String(name)))
}

function keyOf({ key }: TreeNode): string {
  return String(key)
}

function saysWho(parties: readonly Party[], place: TreeNode): boolean {
  const within = parties.filter((party) => isWithin(party.place, place))
  const clues = within.flatMap((party) => party.clues)
  const isFirm = ({ words, shape }: Clue): boolean =>
    shape.kind === 'words' && hasTag(words, 'company', 'companyName')
  const isSomebody = ({ words, shape }: Clue): boolean =>
    shape.kind === 'words' && hasTag(words, 'firstName', 'lastName', 'fullName', 'name', 'lead')
  return (
    within.every(isOfOthers) &&
    clues.some(({ shape }) => shape.kind === 'email') &&
    clues.some((clue) => isSomebody(clue) && !isFirm(clue)) &&
    (clues.some(isFirm) || clues.length >= TOLD_MIN)
  )
}

/** Somebody of the own side elsewhere, by a name or an address at another domain. */
function hasOwnSide(parties: readonly Party[], place: TreeNode): boolean {
  const within = parties.filter((party) => isWithin(party.place, place)).flatMap(({ clues }) => clues)
  const domains = new Set(within.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.domain] : [])))
  const hosts = [...domains].slice(0, CANDIDATES_MAX).map(readHost)
  return parties.some(
    ({ role, place: own, clues }) =>
      role === 'staff' &&
      !isWithin(own, place) &&
      clues.some(({ shape, field }) => {
        if (shape.kind === 'email') return !domains.has(shape.domain)
        if (shape.kind !== 'words') return false
        const name = foldCompany(String(field.value))
        return shape.wordCount > 1 && !hosts.some((host) => agreesWithHost(name, host))
      }),
  )
}

/** "exhibitor.registered", "prijava_izlagaca". */
function isEventOf(parties: readonly Party[], place: TreeNode): boolean {
  const name = squash(keyOf(place))
  if (name.length < NAME_LENGTH_MIN) return false
  return parties.some(({ clues }) =>
    clues.some(
      ({ field }) =>
        field.segments.length <= 2 &&
        (kindKey.test(String(field.segments.at(-1))) || titleKey.test(String(field.segments.at(-1)))) &&
        typeof field.value === 'string' &&
        field.value.length <= EVENT_LENGTH_MAX &&
        squash(field.value).includes(name),
    ),
  )
}

/** Nobody and no company is told of but them, who write from the company that they name. */
function isAlone(parties: readonly Party[], place: TreeNode): boolean {
  const within = parties.filter((party) => isWithin(party.place, place)).flatMap(({ clues }) => clues)
  const others = parties.filter((party) => !isWithin(party.place, place))
  if (others.some((party) => party.role === 'company' || hasAddress(party) || party.clues.some(isPersonName)))
    return false
  const domains = within.flatMap(({ shape }) =>
    shape.kind === 'email' && !shape.isFree ? [shape.domain] : [],
  )
  const hosts = domains.slice(0, CANDIDATES_MAX).map(readHost)
  return within.some(({ shape, words, field }) => {
    if (shape.kind !== 'words' || !hasTag(words, 'company', 'companyName')) return false
    const name = foldCompany(String(field.value))
    return hosts.some((host) => agreesWithHost(name, host))
  })
}
