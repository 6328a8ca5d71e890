import { squash } from '../../identifiers/placeholders'
import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'

type FirmNames = {
  /** Whether something is called the company's name, or the company. */
  hasAny: boolean
  hasNamed: boolean
  texts: ReadonlySet<string>
  /** The firms whose names have two words or more. */
  longTexts: readonly string[]
  /** Whether a part of a person stands there, and whether a site or page of a company does. */
  hasPerson: boolean
  hasFacts: boolean
  /** The domains of what is called a site. */
  sites: ReadonlySet<string>
  /** Whether the party is a customer that is a company. */
  isCustomer: boolean
  mailDomains: ReadonlySet<string>
}

/** What a party says that its company is called; read once, since every name is held against it. */
export const firmNamesOf = remember((party: Party): FirmNames => {
  const named = party.clues.filter(({ words }) => nameKindOf(words) === 'companyName')
  return {
    hasAny: named.length > 0 || party.clues.some(({ words }) => nameKindOf(words) === 'company'),
    hasNamed: named.length > 0,
    hasPerson: party.clues.some(
      ({ words, shape }) =>
        (shape.kind !== 'empty' && hasTag(words, 'firstName', 'lastName')) || shape.kind === 'personLinkedin',
    ),
    hasFacts: party.clues.some(isCompanyFact),
    sites: new Set(
      party.clues.flatMap(({ shape, words }) =>
        shape.kind === 'site' && hasTag(words, 'domain', 'website') ? [shape.domain] : [],
      ),
    ),
    isCustomer: isFirmCustomer(party),
    mailDomains: new Set(party.clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.domain] : []))),
    longTexts: party.clues.flatMap(longNameOf).slice(0, LONG_NAMES_MAX),
    texts: new Set(named.map(({ field }) => squash(String(field.value)))),
  }
})

/** Nobody's record names more firms. */
const LONG_NAMES_MAX = 5

function longNameOf({ words, shape, field }: Clue): string[] {
  const kind = nameKindOf(words)
  const isFirm = kind === 'companyName' || kind === 'company'
  return isFirm && shape.kind === 'words' && shape.wordCount > 1 ? [squash(String(field.value))] : []
}

/** A customer with domains and without anything of a person is a company. */
function isFirmCustomer({ role, clues }: Party): boolean {
  if (role !== 'lead') return false
  const hasSite = clues.some(({ shape, words }) => shape.kind === 'site' && hasTag(words, 'domain'))
  return (
    hasSite &&
    !clues.some(
      ({ shape, words }) =>
        shape.kind === 'email' || shape.kind === 'personLinkedin' || hasTag(words, 'firstName', 'lastName'),
    )
  )
}

const taxWords =
  /^(?:vat|vatno|vatid|tax|taxid|taxno|ust|ustid|iva|cif|nif|nip|ico|dic|siret|siren|cnpj|gstin|abn|ein|registration|registrationno|regno|partitaiva)$/

/** The words before tax numbers: of {"client_vat_no": …} it is "client". */
export const taxedWordsOf = remember(
  ({ clues }: Party): ReadonlySet<string> =>
    new Set(
      clues
        .filter(
          ({ field, words }) =>
            (field.value ?? '') !== '' && words.slice(1).some(({ text }) => taxWords.test(text)),
        )
        .map(({ words }) => words[0]?.text ?? ''),
    ),
)

function isCompanyFact({ shape, words }: Clue): boolean {
  return shape.kind === 'companyLinkedin' || (shape.kind === 'site' && hasTag(words, 'domain', 'website'))
}
