import { squash } from '../../identifiers/placeholders'
import { nameKindOf } from '../clues/nameKind'
import { soundsLikeOne } from '../clues/soundsLike'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { rememberByNode, spellKey } from '../clues/fieldTree'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'
import { ADDRESS_PART_MIN } from '../weights'

/** An account of somebody without a company is called by the person: {"accountname": "Noa Berk", "firstname": "Noa", "lastname": "Berk"}. */
export function isPersonAccount(clue: Clue, party: Party): boolean {
  const { words, field, shape } = clue
  if (shape.kind !== 'words') return false
  if (isPersonOfFirm(clue, party) || isLegalNameOfPerson(clue, party)) return true
  return (
    words.some(({ text }) => accountWords.test(text)) && wholeNamesOf(party).has(squash(String(field.value)))
  )
}

/**
 * Where people and firms are records of one kind, the "business name" of somebody with a firm of their own is theirs:
 * {"businessName": "Ada Lovelace", "email": "ada@acme.com", "organization": {"businessName": "Acme"}}.
 */
function isPersonOfFirm({ words, field, shape, container }: Clue, party: Party): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
  if (!hasTag(words, 'companyName') || !hasFirmOfOwn(container, spellKey(String(field.segments.at(-1)))))
    return false
  const mailboxes = mailboxesOf(party)
  return String(field.value)
    .split(/\s+/, NAME_WORDS_MAX)
    .some((word) => isIn(squash(word), mailboxes))
}

/** The "legal name" of somebody whose address is called like it is their whole name: {"preferredName": "Addie", "legalName": "Ada Byron", "email": "byron@…"}. */
export function isLegalNameOfPerson({ words, field, shape }: Clue, party: Party): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
  if (!words.some(({ text }) => text === 'legalname')) return false
  const boxes = mailboxWordsOf(party)
  return String(field.value)
    .split(/\s+/, NAME_WORDS_MAX)
    .some((name) => isIn(squash(name), boxes) || soundsLikeOne(name, boxes))
}

/** Nobody's whole name has more words. */
const NAME_WORDS_MAX = 6

/** The words before the @, of as many addresses as somebody has. */
const mailboxWordsOf = remember(({ clues }: Party) => {
  const emails = clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
  const words = emails
    .slice(0, MAILBOXES_MAX)
    .flatMap((email) => email.slice(0, email.lastIndexOf('@')).split(/[._+-]+/, NAME_WORDS_MAX))
  return [...new Set(words)].slice(0, MAILBOX_WORDS_MAX)
})

function isIn(name: string, mailboxes: readonly string[]): boolean {
  return name.length >= ADDRESS_PART_MIN && mailboxes.some((mailbox) => mailbox.includes(name))
}

const MAILBOXES_MAX = 10
const MAILBOX_WORDS_MAX = 20

const hasFirmOfOwn = rememberByNode(({ children }, key: string) =>
  [...children].some(([name, child]) => firmKey.test(String(name)) && child.children.has(key)),
)

const firmKey = /^(?:company|organi[sz]ation|org|firm|employer|account|business|parent|empresa|cliente)$/i

const mailboxesOf = remember(({ clues }: Party) =>
  clues
    .flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
    .slice(0, MAILBOXES_MAX)
    .map((email) => squash(email.slice(0, email.lastIndexOf('@')))),
)

const accountWords = /^(?:account|accountname|cardname|customername|clientname)$/

/** The first and the last name together, in both orders. */
const wholeNamesOf = remember(({ clues }: Party): ReadonlySet<string> => {
  const textOf = (kind: string): string =>
    squash(String(clues.find(({ words }) => nameKindOf(words) === kind)?.field.value ?? ''))
  const [first, last] = [textOf('first'), textOf('last')]
  return new Set(first === '' || last === '' ? [] : [first + last, last + first])
})
