import { rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { callKey, employeeNumberKey, kindKey, saysMachineWork, saysStaffMatter } from '../vocabulary/ownWork'
import type { Party } from './parties'
import { hasTag } from './roles'
import { isPersonName } from './traits'

const code = /^\p{L}+(?:[._:]\p{L}+)+$/u
const VALUE_LENGTH_MAX = 50
const KEY_DEPTH_MAX = 2

const reachable = new Set<Party['role']>(['user', 'unknown', 'neutral', 'from', 'to', 'lead'])

/** Where an event is about the tool user's own work, whoever is named with it is one of their people. */
export function readOwnWork(parties: readonly Party[]): void {
  for (const party of parties)
    if ((party.role === 'user' && isInCall(party.place)) || isEmployed(party.place)) party.role = 'staff'
  const clues = parties.flatMap((party) => party.clues)
  if (parties.some(isCompany)) return
  const isOfStaff = clues.some((clue) => tellsOf(clue, saysStaffMatter))
  const isOfMachine = clues.some((clue) => tellsOf(clue, saysMachineWork) || isCommit(clue))
  if (!isOfStaff && (!isOfMachine || parties.some(isLead))) return
  for (const party of parties)
    if (reachable.has(party.role) && party.clues.some(isOfPerson)) party.role = 'staff'
}

/** An address that is called nothing known, where nobody and no company is told of, is that of whoever is told what a machine did. */
export function readNotified(parties: readonly Party[]): void {
  const clues = parties.flatMap((party) => party.clues)
  const mails = clues.filter(({ shape }) => shape.kind === 'email')
  const isSent = parties.some(({ role }) => role === 'from')
  const isCalled = (clue: Clue): boolean => isCalledAddress(clue) && (isSent || !isOneOfRecipients(clue))
  if (mails.length === 0 || mails.some(isCalled) || parties.some(isCompany)) return
  if (clues.some(tellsOfSomebody)) return
  for (const party of parties)
    if (party.clues.some(({ shape }) => shape.kind === 'email')) party.role = 'staff'
}

function isCalledAddress({ words, isAnswer, field }: Clue): boolean {
  if (isAnswer || !speaking.test(String(field.segments.findLast((key) => typeof key === 'string'))))
    return true
  return hasTag(words, 'email', 'lead', 'user', 'work', 'personal', 'from', 'to')
}

/** A list of whom something was sent to, where nobody has sent it. */
function isOneOfRecipients({ words, field, isAnswer }: Clue): boolean {
  return (
    !isAnswer && typeof field.segments.at(-1) === 'number' && hasTag(words, 'to') && !hasTag(words, 'email')
  )
}

/** A key of words, not of letters and numbers that stand for a question or a column. */
const speaking = /^[\p{L}\p{M}_ -]{4,}$/u

const phone = /^\+?\d[\d\s()./-]{7,18}$/

function tellsOfSomebody({ shape, words, field, isAnswer }: Clue): boolean {
  if (shape.kind === 'personLinkedin' || shape.kind === 'companyLinkedin' || isAnswer) return true
  if (shape.kind === 'words' && (shape.hasLegalForm || isTitleCase(String(field.value)))) return true
  if (shape.kind === 'words' && hasTag(words, 'name', 'firstName', 'lastName', 'fullName', 'lead', 'user'))
    return true
  return (
    phone.test(String(field.value)) && typeof field.value === 'string' && !/^\d{4}-\d\d-/.test(field.value)
  )
}

function isTitleCase(value: string): boolean {
  const words = value.trim().split(/\s+/)
  return words.length > 1 && words.length < 5 && words.every((word) => /^[\p{Lu}\p{Lo}]\p{L}/u.test(word))
}

function isOfPerson(clue: Clue): boolean {
  return clue.shape.kind === 'email' || clue.shape.kind === 'personLinkedin' || isPersonName(clue)
}

/** By what happened, or by what it happened to: {"event": "leave.approved"}, {"leave_request": {…}}. */
export function tellsOf({ field, isAnswer }: Clue, work: RegExp): boolean {
  const { segments, value } = field
  if (isAnswer) return false
  const around = segments.slice(0, -1).slice(0, KEY_DEPTH_MAX)
  if (around.some((key) => typeof key === 'string' && key.length <= VALUE_LENGTH_MAX && work.test(key)))
    return true
  if (segments.length > KEY_DEPTH_MAX || typeof value !== 'string' || value.length > VALUE_LENGTH_MAX)
    return false
  return (kindKey.test(String(segments.at(-1))) || code.test(value)) && work.test(value)
}

const employedKey =
  /^(?:hired?_?(?:at|on|date)|entered_?(?:at|on)|join(?:ed|ing)_?(?:at|on|date)|resigned_?(?:at|on)|terminat(?:ed|ion)_?(?:at|on|date)|last_?working_?day|department(?:_?(?:id|name))?|dept(?:_?name)?|team|line_?manager|service|abteilung|reparto|departamento|departament|afdeling|avdelning|avdeling|osasto|oszt[aá]ly|dzia[lł]|odd[eě]len[ií]|odjel|отдел|відділ|подразделение|τμήμα|birim|departman|القسم|بخش|מחלקה|部署|所属部署|部门|部門|부서|แผนก|ph[oò]ng_?ban|departemen|idara|data_?assunzione|date_?embauche|eintrittsdatum)$/iu

/** Books of the own people tell of each by number and by when they came: {"crew": {"emp_code": …, "entered_at": …}}. */
const isEmployed = rememberByNode(({ children }) => {
  const keys = [...children]
    .slice(0, KEYS_MAX)
    .filter(([, { field }]) => field === null || (field.value !== null && field.value !== ''))
    .map(([key]) => String(key))
  return keys.some((key) => employeeNumberKey.test(key)) && keys.some((key) => employedKey.test(key))
})

/** Nobody's record has more keys that are worth a look. */
const KEYS_MAX = 100

/** What a version of a program is known by. */
function isCommit({ field }: Clue): boolean {
  return (
    typeof field.value === 'string' &&
    /^(?:commit|commit_?(?:sha|hash|id)|(?:head_?)?sha|revision)$/i.test(String(field.segments.at(-1))) &&
    /^[0-9a-f]{40}$/.test(field.value)
  )
}

/** Who is called a lead and by a name, or has a name with an address where nothing is said of them. */
function isLead({ role, clues }: Party): boolean {
  const hasName = clues.some(isPersonName)
  return (
    hasName && (role === 'lead' || (role === 'neutral' && clues.some(({ shape }) => shape.kind === 'email')))
  )
}

function isCompany({ role, clues }: Party): boolean {
  return (
    role === 'company' ||
    clues.some(({ words, shape }) => shape.kind === 'words' && hasTag(words, 'company', 'companyName'))
  )
}

const lineKey = /^(?:from|to|caller|called|callee|external|internal)_?(?:number|phone|no)$/i
/** A call has few fields of its own. */
const LINES_MAX = 60

/** The "user" of a call is whoever of the tool user's people has taken or missed it. */
function isInCall(place: TreeNode): boolean {
  for (let node = place.parent; node; node = node.parent) {
    if (callKey.test(String(node.key))) return true
    if (node.children.size <= LINES_MAX && [...node.children.keys()].some((key) => lineKey.test(String(key))))
      return true
  }
  return false
}
