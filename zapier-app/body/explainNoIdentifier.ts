import { findByPath } from '../../shared/fields/findByPath'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { findPlaceholder } from '../../shared/identifiers/placeholders'
import { type Slot, slotsOf, type Target } from '../../shared/identifiers/slots'
import { type JsonReading, readJson } from '../../shared/json/readJson'
import type { CurrentSignal } from '../signals/readSignal'

const ruleOf = {
  people:
    'Nothing here says who the person is: fill in a LinkedIn URL, or an e-mail, or a name together with a company name or domain.',
  companies:
    'Nothing here says which company it is: fill in a company name, a company domain or a company LinkedIn URL.',
} satisfies Record<Target, string>

/**
 * Why nobody could be found by this entry, in words for the user, or null when it is enough. Looks for values in the body
 * itself, so that an identifier in the raw JSON counts as well; whether a value is a good one the server says in its log.
 */
export function explainNoIdentifier(entry: {
  text: string
  signal: CurrentSignal
  isFree: boolean
}): string | null {
  const { text, signal, isFree } = entry
  if (signal.status === 'setup' && (isFree || !canIdentify(signal))) return null
  const reading = readJson(text)
  const given = slotsOf[signal.target].filter((slot) =>
    pathsOf(signal, slot).some((path) => holdsValue(reading, path)),
  )
  return missingIdentifiers(signal.target, given) === null ? null : ruleOf[signal.target]
}

/**
 * Whether the fields on offer could name anybody. In set-up they need not; and a sample of the user's own making is what
 * set-up is for: where its identifiers stand is decided after it has arrived.
 */
function canIdentify({ target, offered }: CurrentSignal): boolean {
  return (
    missingIdentifiers(
      target,
      offered.flatMap(({ slot }) => slot ?? []),
    ) === null
  )
}

function pathsOf({ mapping, status }: CurrentSignal, slot: Slot): readonly string[] {
  const mapped = mapping[slot] ?? []
  const paths = typeof mapped === 'string' ? [mapped] : mapped
  // In set-up a slot that is not mapped yet is sent, and later found, under its own name.
  return paths.length === 0 && status === 'setup' ? [slot] : paths
}

function holdsValue(reading: JsonReading, path: string): boolean {
  const found = findByPath(reading, path)
  return found?.kind === 'leaf' && findPlaceholder(String(found.leaf.value)) === null
}
