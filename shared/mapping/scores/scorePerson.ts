import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/word'
import { hasTag } from '../parties/roles'
import { EMAIL, PERSON_LINKEDIN } from '../weights'

/** How much a field is worth as somebody's e-mail address, were its party the lead. */
export function scoreEmail(clue: Clue): Candidate | null {
  const { shape, words } = clue
  if (shape.kind !== 'email') return null
  const isNamed = hasTag(words, 'email')
  const isOdd =
    !isNamed &&
    words.some(
      (word) => hasTag([word], 'thing', 'noise') && !hasTag([word], 'filler') && !addressWord.test(word.text),
    )
  const isOfLead = hasTag(words, 'lead', 'from', 'to')
  const isLogin = !isNamed && words.some(({ text }) => loginWords.has(text))
  const unnamed = isLogin ? EMAIL.identifier : isOdd ? EMAIL.ofThing : isOfLead ? EMAIL.ofLead : EMAIL.unnamed
  let score: number = isNamed ? EMAIL.named : unnamed
  if (isNamed && !endsWithEmail(words)) score -= EMAIL.otherEndingMinus
  if (isNamed && words.some(({ tags }) => tags.length === 0)) score -= EMAIL.unknownWordMinus
  if (hasTag(words, 'lead')) score += EMAIL.leadPlus
  if (hasTag(words, 'personal') && !isLogin) score -= EMAIL.personalMinus
  if (hasTag(words, 'work')) score += EMAIL.workPlus
  if (shape.isFree) score -= EMAIL.freeMinus
  const isOfCompany = hasTag(words, 'company') && !hasTag(words, 'lead')
  if (shape.isGeneric) score = isOfCompany ? score * EMAIL.genericOfCompanyFactor : score - EMAIL.genericMinus
  if (!isNamed && isOneOfMany(clue)) score -= EMAIL.ofManyMinus
  if (clue.isPast) score *= EMAIL.pastFactor
  const why = [...(isNamed ? [quoteName(clue)] : []), 'looks like an e-mail address']
  return { slot: 'email', clue, score, why }
}

/** Of several bare addresses in a list nothing says which is the lead's. */
function isOneOfMany({ field, container }: Clue): boolean {
  return typeof field.segments.at(-1) === 'number' && container.children.size > 1
}

/** "Adresse pro" is no place where an e-mail address stands under it. */
const addressWord = /^(?:addres|adres|direcc|direccion|enderec|indirizz|osoit|адрес|адреса)/

const loginWords = new Set('id login username userid uid handle identifier'.split(' '))

/** An "e-mail account" is a mailbox of the tool, an "e-mail of the contact" an address. */
function endsWithEmail(words: readonly Word[]): boolean {
  const last = words
    .filter(({ tags }) => tags.length > 0 && !tags.includes('filler') && !tags.includes('past'))
    .at(-1)
  return last === undefined || hasTag([last], 'email', 'work', 'personal', 'lead', 'value', 'current')
}

export function scoreLinkedin(clue: Clue): Candidate | null {
  if (clue.shape.kind !== 'personLinkedin') return null
  const isNamed = hasTag(clue.words, 'linkedin')
  const isAddress = hasTag(clue.words, 'url', 'profile', 'website')
  const { named, address, unnamed, pastFactor } = PERSON_LINKEDIN
  const score = isNamed ? named : isAddress ? address : unnamed
  return {
    slot: 'linkedin_url',
    clue,
    score: clue.isPast ? score * pastFactor : score,
    why: [...(isNamed ? [quoteName(clue)] : []), "is the address of a person's LinkedIn profile"],
  }
}
