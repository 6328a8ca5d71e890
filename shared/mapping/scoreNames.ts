import { squash } from '../identifiers/placeholders'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { nameKindOf } from './nameKind'
import type { NameKind } from './nameKind'
import type { Party } from './parties'
import type { Clue } from './readClues'
import { hasTag } from './roles'

type Named = { clue: Clue; kind: NameKind }

/** The name fields of one party, each for the slot that its name and the other names make it. */
export function scoreNames(party: Party): Candidate[] {
  const named = party.clues.flatMap((clue) => {
    const kind = isNameLike(clue) ? nameKindOf(clue.words) : null
    return kind === null ? [] : [{ clue, kind }]
  })
  const first = named.find(({ kind }) => kind === 'first')?.clue
  const last = named.find(({ kind }) => kind === 'last')?.clue
  const hasContact = party.clues.some(isContactDetail)
  const contact = named.find(
    ({ clue, kind }) => kind === 'partyName' && clue.words.some(({ text }) => contactWords.has(text)),
  )
  return named.flatMap(({ clue, kind }) => {
    if (contact && kind === 'partyName' && isOtherName(clue, contact.clue)) return [scoreAsCompany(clue)]
    return scoreOne({ clue, kind }, { first, last, hasContact }, party)
  })
}

const contactWords = new Set([
  'contact',
  'person',
  'kontakt',
  'ansprechpartner',
  'contacto',
  'contato',
  'contatto',
  'contactpersoon',
  'interlocuteur',
])

function isOtherName(clue: Clue, contact: Clue): boolean {
  return (
    clue !== contact &&
    squash(String(clue.field.value)) !== squash(String(contact.field.value)) &&
    !clue.words.some(({ text }) => contactWords.has(text)) &&
    hasTag(clue.words, 'lead')
  )
}

/** In CRMs the lead or client may be a company: then the person has a field of its own, the contact. */
function scoreAsCompany(clue: Clue): Candidate {
  return {
    slot: 'company_name',
    clue,
    score: 0.8,
    why: [quoteName(clue), 'stands beside the name of the contact'],
  }
}

type Beside = { first: Clue | undefined; last: Clue | undefined; hasContact: boolean }

function scoreOne({ clue, kind }: Named, beside: Beside, party: Party): Candidate[] {
  const why = [quoteName(clue)]
  if (kind === 'first') return [{ slot: 'first_name', clue, score: trust(clue, 0.97), why }]
  if (kind === 'last') return [{ slot: 'last_name', clue, score: trust(clue, 0.97), why }]
  if (kind === 'full') return [{ slot: 'full_name', clue, score: trust(clue, 0.97), why }]
  if (kind !== 'bare' && kind !== 'partyName') return []
  return scoreWholeOrPart(clue, kind, beside, party)
}

/** "Name" is the whole name, or the part that the fields beside it lack. */
function scoreWholeOrPart(clue: Clue, kind: 'bare' | 'partyName', beside: Beside, party: Party): Candidate[] {
  const { first, last, hasContact } = beside
  const why = [quoteName(clue)]
  if (first && last) {
    const isBoth = holds(clue, first) && holds(clue, last)
    return isBoth
      ? [{ slot: 'full_name', clue, score: 0.97, why: [...why, 'holds the first and the last name'] }]
      : []
  }
  if (first && !holds(clue, first)) {
    return [
      { slot: 'last_name', clue, score: trust(clue, 0.92), why: [...why, 'stands beside the first name'] },
    ]
  }
  if (last && !holds(clue, last)) {
    return [
      { slot: 'first_name', clue, score: trust(clue, 0.92), why: [...why, 'stands beside the last name'] },
    ]
  }
  const isPersons = hasContact || party.role === 'lead' || kind === 'partyName'
  const surest = isPersons ? 0.95 : party.role === 'neutral' ? 0.66 : 0.5
  const score = trust(clue, isPersonLike(clue) ? surest : surest * 0.85)
  return [{ slot: 'full_name', clue, score: isHandle(clue) ? score * 0.5 : score, why }]
}

function isNameLike({ shape }: Clue): boolean {
  return shape.kind === 'words' || shape.kind === 'placeholder'
}

function isContactDetail({ shape, words }: Clue): boolean {
  return shape.kind === 'email' || shape.kind === 'personLinkedin' || hasTag(words, 'firstName', 'lastName')
}

/** A value that does not look like a person's name makes the name of its field less believable. */
function trust(clue: Clue, score: number): number {
  const { shape } = clue
  const past = clue.isPast ? 0.6 : 1
  if (shape.kind === 'placeholder') return score * 0.85 * past
  if (shape.kind !== 'words') return 0
  if (shape.hasLegalForm) return score * 0.4 * past
  return (shape.looksLikePerson ? score : score * 0.7) * past
}

function isPersonLike({ shape }: Clue): boolean {
  return shape.kind !== 'words' || shape.looksLikePerson
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
