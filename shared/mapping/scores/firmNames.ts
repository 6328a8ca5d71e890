import { squash } from '../../identifiers/placeholders'
import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'

type FirmNames = {
  /** Whether something is called the company's name, or the company. */
  hasAny: boolean
  hasNamed: boolean
  texts: ReadonlySet<string>
  /** Whether a part of a person stands there, and whether a site or page of a company does. */
  hasPerson: boolean
  hasFacts: boolean
  /** The domains of what is called a site. */
  sites: ReadonlySet<string>
}

const kept = new WeakMap<Party, FirmNames>()

/** What a party says that its company is called; read once, since every name is held against it. */
export function firmNamesOf(party: Party): FirmNames {
  const known = kept.get(party)
  if (known) return known
  const named = party.clues.filter(({ words }) => nameKindOf(words) === 'companyName')
  const found = {
    hasAny: named.length > 0 || party.clues.some(({ words }) => nameKindOf(words) === 'company'),
    hasNamed: named.length > 0,
    hasPerson: party.clues.some(
      ({ words, shape }) => hasTag(words, 'firstName', 'lastName') || shape.kind === 'personLinkedin',
    ),
    hasFacts: party.clues.some(isCompanyFact),
    sites: new Set(
      party.clues.flatMap(({ shape, words }) =>
        shape.kind === 'site' && hasTag(words, 'domain', 'website') ? [shape.domain] : [],
      ),
    ),
    texts: new Set(named.map(({ field }) => squash(String(field.value)))),
  }
  kept.set(party, found)
  return found
}

const taxWords =
  /^(?:vat|vatno|vatid|tax|taxid|taxno|ust|ustid|iva|cif|nif|nip|ico|dic|siret|siren|cnpj|gstin|abn|ein|registration|registrationno|regno|partitaiva)$/
const taxed = new WeakMap<Party, ReadonlySet<string>>()

/** The words before tax numbers: of {"client_vat_no": …} it is "client". */
export function taxedWordsOf(party: Party): ReadonlySet<string> {
  const known = taxed.get(party)
  if (known) return known
  const found = new Set(
    party.clues
      .filter(
        ({ field, words }) =>
          (field.value ?? '') !== '' && words.slice(1).some(({ text }) => taxWords.test(text)),
      )
      .map(({ words }) => words[0]?.text ?? ''),
  )
  taxed.set(party, found)
  return found
}

function isCompanyFact({ shape, words }: Clue): boolean {
  return shape.kind === 'companyLinkedin' || (shape.kind === 'site' && hasTag(words, 'domain', 'website'))
}
