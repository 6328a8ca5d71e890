import { squash } from '../../identifiers/placeholders'
import type { Candidate } from './candidate'
import type { Party } from '../parties/parties'
import { isPutTogetherAs, isSpelledLikeDomain, readHost } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import { soundsLikeHost, soundsLikeOne } from '../clues/soundsLike'
import { hasTag } from '../parties/roles'
import { ADDRESS_PART_MIN, CORROBORATED, NEARLY_EQUAL, PERSON_NAME } from '../weights'
import {
  isForeignTitle,
  isNameAsId,
  isTitle,
  nameBeside,
  nameOfInitial,
  namesByCustom,
  numberedParts,
  takeAsName,
} from './unnamedNames'

/** One card has one title; more are a long list of something else. */
const CARDS_MAX = 5
const LABEL_LENGTH_MIN = 4

/**
 * Fields whose names say nothing ("question_2", "1.3") can still be told by the lead's e-mail address: its first part is
 * often the person's name, its domain the company's.
 */
export function corroborate(party: Party, email: Candidate | undefined): Candidate[] {
  const shape = email?.clue.shape
  if (!email || shape?.kind !== 'email') return []
  const opaque = party.clues.filter(saysNothing)
  const unnamed = new Set(opaque)
  const local = shape.email.slice(0, shape.email.lastIndexOf('@')).replace(/\+.*$/, '')
  const [parts, mailbox] = [local.split(/[._-]+/).map(squash), squash(local)]
  const label = shape.isFree ? '' : squash(shape.domain.split('.')[0] ?? '')
  const told = party.clues.filter((clue) => !unnamed.has(clue))
  const own = told.filter(isBareAddress).flatMap((clue) => agreeCompany(clue, label, shape.domain))
  const agreeing = opaque.flatMap((clue) => [
    ...agreeName(clue, parts, mailbox),
    ...agreeCompany(clue, label, shape.domain),
  ])
  const titles = told.filter((clue) => isTitle(clue) || isNameAsId(clue))
  const titled = titles
    .filter((clue) => sharesWord(clue, parts))
    .flatMap((clue) => agreeName(clue, parts, mailbox))
  const firms = party.clues.filter(isNumberedFirm)
  const cards = titles
    .slice(0, CARDS_MAX)
    .filter((clue) => isForeignTitle(clue, party))
    .map(takeAsName)
  const asked = told.flatMap((clue) => agreeTold(clue, { parts, label, domain: shape.domain }))
  const whole = told.filter((clue) => isWholeNameOf(clue, parts)).map(takeAsWhole)
  const initialed = nameOfInitial(opaque, agreeing, parts)
  const named = [...own, ...agreeing, ...initialed, ...titled, ...cards, ...asked, ...whole]
  return [
    ...named,
    ...(firms.length === 1 ? firms.map(takeAsFirm) : []),
    ...(named.some(({ slot }) => slot.endsWith('t_name') || slot === 'full_name')
      ? []
      : [
          ...numberedParts(opaque),
          ...namesByCustom(party.clues, opaque),
          ...nameBeside(email.clue, party, opaque),
        ]),
  ]
}

/** Forms that only number their questions ("text_1", "COL$D", "r7c5b…"), or ask in languages that are not known, tell a company by its legal form. */
function isNumberedFirm({ field, shape, words }: Clue): boolean {
  if (shape.kind !== 'words' || (!shape.hasLegalForm && !joined.test(String(field.value).trim())))
    return false
  if (words.length > 0 && words.every(({ tags }) => tags.length === 0)) return true
  if (customKey.test(String(field.segments.at(-1)))) return true
  if (!opaqueKey.test(String(field.segments.at(-1)))) return false
  return words.every(
    ({ text, tags }) => tags.length === 0 || tags.some((tag) => opaqueTags.has(tag)) || text === 'text',
  )
}

/** What only firms and the like are called: "Mwayi Farmers Cooperative". */
const joined =
  /^\p{Lu}\S*(?: \S+)* (?:Cooperative|Co-operative|Coop|Enterprises?|Holdings?|Industries|Foundation|Association|Ventures|Traders|Brothers|Bros\.?|Consultants|Contractors|& Sons|& Co\.?)$/u

/** Fields that a merchant may use as they like: "merchantDefined1", "udf_2". */
const customKey =
  /(?:defined|param(?:eter)?|custom|udf|reserved|extra|var|free_?text|user_?field)[_-]?(?:data|field|text|value|info)?[_-]?\d+$/i

/** Words that only hold other fields together: "column", "answer", "field". */
const opaqueTags = new Set<string>(['filler', 'wrapper', 'value'])

/** What forms call the list of their answers. */
const opaqueLists = new Set('items elements entries inputs rows blocks components'.split(' '))

function saysNothing({ words }: Clue): boolean {
  return words.every(
    ({ text, tags }) => tags.length === 0 || tags.some((tag) => opaqueTags.has(tag)) || opaqueLists.has(text),
  )
}

/** Numbers, letters of columns and ids of machines. */
const opaqueKey = /\d$|^[A-Z]{1,2}$|[$_ .:-][A-Z]{1,2}$|^[a-z]?[0-9a-f]{8,}$/

const notSomebodys = ['company', 'companyName', 'staff', 'own', 'other', 'past'] as const

/** Both the first and the last name are the words of the address, whatever it is called: {"display": "Iris Tolland"} beside "iris.tolland@…". */
function isWholeNameOf({ shape, words, field }: Clue, parts: readonly string[]): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2 || parts.length < 2)
    return false
  const names = String(field.value).split(/\s+/).map(squash)
  const ends = [names[0] ?? '', names.at(-1) ?? '']
  return (
    !hasTag(words, ...notSomebodys) &&
    ends[0] !== ends[1] &&
    ends.every((name) => name.length >= ADDRESS_PART_MIN && parts.includes(name))
  )
}

function takeAsWhole(clue: Clue): Candidate {
  return { slot: 'full_name', clue, score: PERSON_NAME.second, why: ['is spelled in the e-mail address'] }
}

function takeAsFirm(clue: Clue): Candidate {
  return { slot: 'company_name', clue, score: CORROBORATED, why: ["has a company's legal form"] }
}

function agreeTold(clue: Clue, by: { parts: readonly string[]; label: string; domain: string }): Candidate[] {
  const asked = agreeAsked(clue, by.parts)
  const firm = agreeNamedFirm(clue, by.label, by.domain)
  return [...asked, ...firm, ...(asked.length + firm.length > 0 ? [] : agreeAnswer(clue, by))]
}

const notFirms = ['firstName', 'lastName', 'fullName', 'email', 'staff', 'own', 'other', 'past'] as const

/** Whatever was asked, an answer of several words that is spelled like the domain is the company's name: "What is the place called?". */
function agreeAnswer(
  clue: Clue,
  by: { parts: readonly string[]; label: string; domain: string },
): Candidate[] {
  const { shape, words, isAnswer, field } = clue
  if (!isAnswer || shape.kind !== 'words' || shape.wordCount < 2 || hasTag(words, ...notFirms)) return []
  if (sharesWord(clue, by.parts)) return []
  const names = [field.value, String(field.value).replace(article, '')].map((name) => squash(String(name)))
  const { label, starts } = readHost(by.domain)
  const isCalledSo = names.some((name) => name === label || starts.includes(name))
  const why = ['agrees with the domain of the e-mail address']
  return isCalledSo && by.label !== '' ? [{ slot: 'company_name', clue, score: CORROBORATED, why }] : []
}

const article = /^(?:the|der|die|das|le|la|les|el|los|il|lo|de|het)\s/i

const notAsked = ['company', 'companyName', 'thingName', 'staff', 'own', 'other', 'past'] as const

/** What is asked for a name in words of which some say something else: "Dè an t-ainm slàn a th' ort?". */
function agreeAsked(clue: Clue, parts: readonly string[]): Candidate[] {
  const { shape, words, isAnswer, named, field } = clue
  if (shape.kind !== 'words' || !shape.looksLikePerson || hasTag(words, ...notAsked)) return []
  const why = ['agrees with the e-mail address']
  const isQuestion = isAnswer || named.includes('?')
  if (isQuestion && shape.wordCount === 1) {
    const isFirst =
      parts[0] === squash(String(field.value)) && squash(String(field.value)).length >= ADDRESS_PART_MIN
    return isFirst ? [{ slot: 'first_name', clue, score: CORROBORATED, why }] : []
  }
  const isName =
    isQuestion && hasTag(words, 'fullName', 'name') && shape.wordCount > 1 && shape.wordCount <= 4
  return isName && sharesWord(clue, parts) ? [{ slot: 'full_name', clue, score: CORROBORATED, why }] : []
}

/** The name of something that is not known beside the names of a person ("ביזנעס נאמען"), or an answer about a company, spelled or sounding like the domain. */
function agreeNamedFirm(clue: Clue, label: string, domain: string): Candidate[] {
  const { words, shape, isAnswer } = clue
  const isNameOf =
    hasTag(words, 'name') &&
    words.some(({ tags }) => tags.length === 0) &&
    words.every((word) => word.tags.length === 0 || hasTag([word], 'name', 'filler'))
  const isAsked =
    isAnswer &&
    (hasTag(words, 'company', 'companyName') || words.some(({ text }) => placeWords.test(text))) &&
    !hasTag(words, 'staff', 'own', 'other', 'past')
  if ((!isNameOf && !isAsked) || shape.kind !== 'words' || shape.wordCount < 2) return []
  return agreeCompany(clue, label, domain)
}

/** What somebody works at, and as often learns or buys at: it takes the domain of their address to tell. */
const placeWords =
  /^(?:schools?|district|university|college|academy|library|museum|hospital|clinic|practice|hotel|restaurant|cafe|church|club|shop|store|salon|gym|studio|pharmacy|laboratory|lab|venue|department)$/

function sharesWord({ field }: Clue, parts: readonly string[]): boolean {
  return String(field.value)
    .split(/\s+/)
    .map(squash)
    .some((word) => word.length >= ADDRESS_PART_MIN && parts.includes(word))
}

/** A plain "url" without a path may be the company's site. */
function isBareAddress({ words, shape }: Clue): boolean {
  if (shape.kind !== 'site' || shape.hasPath) return false
  return words.length > 0 && words.every(({ tags }) => tags.includes('url') || tags.includes('filler'))
}

function agreeName(clue: Clue, parts: string[], local: string): Candidate[] {
  const { shape } = clue
  if (shape.kind !== 'words' || !shape.looksLikePerson) return []
  const why = ['agrees with the e-mail address']
  const texts = String(clue.field.value).split(/\s+/)
  if (shape.wordCount > 1 && shape.wordCount <= 4 && texts.some((text) => soundsLikeOne(text, parts)))
    return [{ slot: 'full_name', clue, score: CORROBORATED, why }]
  const words = texts.map(squash)
  if (shape.wordCount === 1) {
    const word = words[0] ?? ''
    const index = parts.findIndex((part) => part === word || soundsLikeOne(texts[0] ?? '', [part]))
    if (index < 0 || word.length < ADDRESS_PART_MIN) return []
    return [{ slot: index === 0 ? 'first_name' : 'last_name', clue, score: CORROBORATED, why }]
  }
  const isNamed = words.some((word) => word.length >= ADDRESS_PART_MIN && local.includes(word))
  return isNamed && shape.wordCount <= 4 ? [{ slot: 'full_name', clue, score: CORROBORATED, why }] : []
}

function agreeCompany(clue: Clue, label: string, domain: string): Candidate[] {
  const { shape } = clue
  const why = ['agrees with the domain of the e-mail address']
  if (shape.kind === 'site')
    return shape.domain === domain ? [{ slot: 'company_domain', clue, score: CORROBORATED, why }] : []
  if (shape.kind !== 'words' || label.length < LABEL_LENGTH_MIN || isProse(String(clue.field.value)))
    return []
  if (soundsLikeHost(String(clue.field.value), label))
    return [{ slot: 'company_name', clue, score: CORROBORATED, why }]
  if (!isSpelledLikeDomain(String(clue.field.value), domain) && !isPutTogether(clue, domain)) return []
  // "Finch Paper" is at finchpaper.com, and so is Ora Finch.
  const isWhole = label.startsWith(squash(String(clue.field.value)))
  const isPart = isWhole && shape.wordCount === 1
  return [{ slot: 'company_name', clue, score: isPart ? CORROBORATED - NEARLY_EQUAL : CORROBORATED, why }]
}

/** "Te Kura o te Pounamu" is at kurapounamu.school.nz; what has a word of the vocabulary for its name must begin like the domain. */
function isPutTogether({ field, words }: Clue, domain: string): boolean {
  return words.every(({ tags }) => tags.length === 0) && isPutTogetherAs(String(field.value), domain)
}

/** "Bramblewick, a four-person agency" says what a company is. */
export function isProse(value: string): boolean {
  return (
    /\s\p{Ll}+(?:\s\p{Ll}+){2}|[!?]$/u.test(value) ||
    (value.endsWith('.') && !/\s\p{Lu}[\p{L}.]{0,6}\.$/u.test(value)) ||
    /[,–—-]\s+(?:an?|the|we|our|i|eine?|une?|una?|uma?|il|la|le|een)\s/i.test(value) ||
    /^(?:we|i|our|my)\s/i.test(value)
  )
}
