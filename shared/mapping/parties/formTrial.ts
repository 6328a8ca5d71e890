import { squash } from '../../identifiers/placeholders'
import { isUnderKey, rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { employeeNumberKey } from '../vocabulary/ownWork'
import { buyersAddress } from './parties'
import type { Party } from './parties'
import { hasTag } from './roles'

/**
 * Whether somebody of the team tries out a form: they give one address, as one gives it, where more are of people at work; and nobody else is
 * named to work on what was filled in. `people` are the parties that may be reached.
 */
export function isTrialOfForm(
  parties: readonly Party[],
  people: readonly Party[],
  isOwnAddress: (clue: Clue) => boolean,
): boolean {
  if (people.some(({ clues }) => clues.some(isOfCall))) return false
  const ours = people.flatMap(({ clues }) => clues.filter(isOwnAddress)).map(({ field }) => field.value)
  if (new Set(ours).size !== 1) return false
  const [address] = ours
  if (
    parties.some(({ role, clues }) => role === 'staff' && clues.some(({ field }) => field.value === address))
  )
    return false
  const isGivenByUs = (clue: Clue): boolean => isOwnAddress(clue) && isGiven(clue)
  if (!people.some((party) => isTryingOut(party) && party.clues.some(isGivenByUs))) return false
  const own = wordsOfOwn(people, isOwnAddress)
  return !parties.some((party) => isNamedBeside(party, own))
}

/** What programs tell of a device is whose it is. */
const deviceKey = /^(?:computer|device|endpoint|machine|laptop|workstation|mobile_?device|asset|host)$/i

/** Whoever is told of with a call has made or taken it. */
function isOfCall({ field }: Clue): boolean {
  return callKey.test(String(field.segments.at(-1)))
}

const callKey = /^call_?(?:sid|uuid|type|duration|status|direction|outcome|start(?:_?time)?|end(?:_?time)?)$/i

function isTryingOut({ role, place }: Party): boolean {
  return (role === 'lead' || role === 'neutral' || role === 'to') && !isUnderKey(place, deviceKey)
}

/** As somebody gives it who fills in a form: the address of a "writer", or whom a report is sent to, is not. */
function isGiven({ words, isAnswer, container }: Clue): boolean {
  if (isOfEmployee(container)) return false
  return (
    isAnswer ||
    (hasTag(words, 'email') &&
      words.every((word) =>
        hasTag([word], 'email', 'lead', 'user', 'work', 'personal', 'filler', 'value', 'to'),
      ))
  )
}

const employmentKey = /^emp(?:loyee|loyment)?_?(?:type|status)$/i

/** Whoever has a number as an employee is in the own books. */
const isOfEmployee = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => employmentKey.test(String(key)) || employeeNumberKey.test(String(key))),
)

/** Whom a record belongs to in a CRM says nothing of who tries a form out. */
const ownerWords = /^(?:\w*owner|assign\w*|(?:sales)?rep|accountmanager|accountexecutive|csm)$/

/** Somebody else by a name of their own: who approves what was filled in, who writes to the address. */
function isNamedBeside({ role, place, clues }: Party, own: ReadonlySet<string>): boolean {
  if (ownerWords.test(squash(String(place.key)))) return false
  const isAtWork = role === 'staff' || role === 'other' || buyersAddress.test(String(place.key))
  if (!isAtWork && role !== 'from' && role !== 'unknown') return false
  return clues.some(
    (clue) =>
      clue.shape.kind === 'words' &&
      clue.shape.looksLikePerson &&
      clue.shape.wordCount > 1 &&
      (isAtWork || hasTag(clue.words, 'fullName')) &&
      !clue.words.some(({ text }) => ownerWords.test(text)) &&
      !wordsOf(String(clue.field.value)).some((word) => own.has(word)),
  )
}

/** The words of the names and addresses of whoever has an address of ours. */
function wordsOfOwn(people: readonly Party[], isOwnAddress: (clue: Clue) => boolean): ReadonlySet<string> {
  const ours = people.filter(({ clues }) => clues.some(isOwnAddress)).flatMap(({ clues }) => clues)
  return new Set(
    ours.flatMap(({ shape, field }) =>
      shape.kind === 'email'
        ? shape.email.split(/[@._+-]+/)
        : shape.kind === 'words'
          ? wordsOf(String(field.value))
          : [],
    ),
  )
}

function wordsOf(value: string): string[] {
  return value.split(/\s+/).map(squash)
}
