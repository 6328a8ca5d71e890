import { squash } from '../../identifiers/placeholders'
import { isPersonWord } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasTag, leadLikeRoles } from './roles'

/** One person has few addresses. */
const MAILS_MAX = 5

/**
 * Of two people told of in one flat body the lead is whose address is known, and the other one has only a name: {"participant_name":
 * "Jonte Lund", "payer_name": "Mara Quist", "payer_email": …}. A customer may be a company with a contact and stays.
 */
export function splitUnwritten(party: Party): Party[] {
  const { clues, role } = party
  const mails = leadLikeRoles.has(role) ? clues.filter(({ shape }) => shape.kind === 'email') : []
  const callers = new Set(mails.map(callerOf))
  const [caller] = callers
  if (mails.length > MAILS_MAX || callers.size !== 1 || caller === undefined || caller === null)
    return [party]
  const named = clues.filter(isPersonsName)
  const own = new Set(named.filter((clue) => callerOf(clue) === caller).map(textOf))
  const others = new Set(
    named.flatMap((clue) => {
      const word = clue.words.find((one) => isPersonWord(one) && hasTag([one], 'lead', 'user'))
      return word && word.text !== caller && callerOf(clue) === word.text && !own.has(textOf(clue))
        ? [word.text]
        : []
    }),
  )
  if (own.size === 0 || others.size === 0) return [party]
  const isOthers = (clue: Clue): boolean => others.has(callerOf(clue) ?? '')
  return [
    { ...party, clues: clues.filter((clue) => !isOthers(clue)) },
    { ...party, role: 'other', namedRole: 'other', clues: clues.filter(isOthers) },
  ]
}

/** The word for whose a field is; null where there is none or more than one. */
function callerOf({ words }: Clue): string | null {
  const [first, ...more] = words.filter((word) => hasTag([word], 'lead', 'user'))
  return first && more.length === 0 ? first.text : null
}

function isPersonsName({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    hasTag(words, 'name', 'fullName', 'firstName', 'lastName') &&
    !hasTag(words, 'company', 'companyName')
  )
}

function textOf({ field }: Clue): string {
  return squash(String(field.value))
}
