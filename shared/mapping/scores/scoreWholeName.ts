import { squash } from '../../identifiers/placeholders'
import { looksLikeFirm } from '../clues/looksLikeFirm'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { placesOfContacts, placesOfLogins } from './besideNames'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { nameKindOf } from '../clues/nameKind'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'
import { PERSON_NAME } from '../weights'

type NameField = {
  clue: Clue
  /** Whether the field's own name says whose it is: `contact_name`. */
  isPartyName: boolean
  first: Clue | undefined
  last: Clue | undefined
  party: Party
}

/** "Name" is the whole name, or the part that the fields beside it lack, or the name of something else. */
export function scoreWholeName(field: NameField): Candidate[] {
  const { clue, first, last } = field
  const why = [quoteName(clue)]
  if (first && last) {
    const isBoth = holds(clue, first) && holds(clue, last)
    return isBoth
      ? [
          {
            slot: 'full_name',
            clue,
            score: PERSON_NAME.holdsBoth,
            why: [...why, 'holds the first and the last name'],
          },
        ]
      : []
  }
  const part = first ?? last
  // "Ada" again is no last name.
  if (part && isSameText(clue, part)) return []
  if (part && !holds(clue, part)) {
    if (part.container !== clue.container) return []
    const beside = first ? 'stands beside the first name' : 'stands beside the last name'
    return [
      {
        slot: first ? 'last_name' : 'first_name',
        clue,
        score: trustName(clue, PERSON_NAME.besidePart),
        why: [...why, beside],
      },
    ]
  }
  return [{ slot: 'full_name', clue, score: scoreAlone(field), why }]
}

function scoreAlone(field: NameField): number {
  const { clue, isPartyName, party } = field
  const { shape } = clue
  const hasContact = placesOfContacts(party).has(clue.container)
  // Members of a community have a name to log in with beside their own.
  const hasLogin = placesOfLogins(party).has(clue.container)
  const isMember = shape.kind === 'words' && shape.looksLikePerson && shape.wordCount > 1 && hasLogin
  const isWriter =
    party.role === 'from' && shape.kind === 'words' && shape.looksLikePerson && shape.wordCount > 1
  const isPersons =
    hasContact || isMember || isWriter || isPartyName || party.role === 'lead' || party.role === 'user'
  const { bareOfPerson, bareOfNobody, bare, unlikeBareFactor, handleFactor } = PERSON_NAME
  const isNobodys = party.role === 'neutral' && !isEvent(clue) && !isTitled(clue) && !isOfGoods(clue)
  if (!isPartyName && isBesideAnswers(field)) return bare * unlikeBareFactor
  const surest = isPersons ? bareOfPerson : isNobodys ? bareOfNobody : bare
  const looksLikePerson = shape.kind !== 'words' || shape.looksLikePerson
  const score = trustName(clue, looksLikePerson ? surest : surest * unlikeBareFactor)
  if (shape.kind === 'words' && looksLikeFirm(String(clue.field.value)))
    return score * PERSON_NAME.legalFormFactor
  return isHandle(clue) ? score * handleFactor : score
}

/** Beside answers that say who somebody is and where to write to them, a name that nobody was asked for is that of the form or its run. */
function isBesideAnswers({ clue, party }: NameField): boolean {
  return !clue.isAnswer && answersOf(party).hasName && answersOf(party).hasEmail
}

const answersOf = remember(({ clues }: Party) => {
  const answers = clues.filter(({ isAnswer }) => isAnswer)
  return {
    hasEmail: answers.some(({ shape }) => shape.kind === 'email'),
    hasName: answers.some(({ shape, words }) => {
      const isPerson = shape.kind === 'words' && shape.looksLikePerson && shape.wordCount > 1
      return isPerson && (hasTag(words, 'lead', 'fullName') || nameKindOf(words) === 'bare')
    }),
  }
})

const goodsKeys = /^(?:item|goods?|article|artikel|artigo|articulo|artículo|barang|товар|商品|상품)s?$/i

/** What an order or a stock has an item of. */
function isOfGoods({ field }: Clue): boolean {
  return goodsKeys.test(String(field.segments.at(-2)))
}

/** "SSL expiry watch": what begins with a capital and goes on without is called so by no person. */
export function isTitled({ field }: Clue): boolean {
  const words = String(field.value).trim().split(/\s+/)
  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? '') && /^\p{Ll}/u.test(words.at(-1) ?? '')
}

const eventKeys = ['hostname', 'screen', 'referrer', 'user_agent', 'pageview']

/** What a browser reports is an event: its name is nobody's. */
function isEvent({ container }: Clue): boolean {
  return eventKeys.filter((key) => container.children.has(key)).length > 1
}

/** A value that does not look like a person's name makes the name of its field less believable. */
export function trustName(clue: Clue, score: number): number {
  const { shape } = clue
  const past = clue.isPast ? PERSON_NAME.pastFactor : 1
  if (shape.kind === 'placeholder') return score * PERSON_NAME.placeholderFactor * past
  if (shape.kind !== 'words') return 0
  if (shape.hasLegalForm) return score * PERSON_NAME.legalFormFactor * past
  const whole = isShortened(clue) ? PERSON_NAME.shortenedFactor : 1
  return (shape.looksLikePerson ? score : score * PERSON_NAME.unlikePersonFactor) * past * whole
}

/** Reviews show "Gwen H." of Gwen Harries. */
function isShortened({ field, words }: Clue): boolean {
  const isShown = words.some(({ text }) => text === 'displayname')
  return isShown && /\s\p{Lu}\.?$/u.test(String(field.value).trim())
}

function isSameText(one: Clue, other: Clue): boolean {
  return one !== other && squash(String(one.field.value)) === squash(String(other.field.value))
}

function holds(whole: Clue, part: Clue): boolean {
  const wholeText = squash(String(whole.field.value))
  const partText = squash(String(part.field.value))
  return partText !== '' && wholeText !== partText && wholeText.includes(partText)
}

/** `juliad` is what somebody logs in with. */
function isHandle({ field }: Clue): boolean {
  return typeof field.value === 'string' && /^[\p{Ll}\d._-]+$/u.test(field.value.trim())
}
