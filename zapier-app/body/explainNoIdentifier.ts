import { findByPath } from '../../shared/fields/findByPath'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { labelOfSlot, slotsOf, type Target } from '../../shared/identifiers/slots'
import { readJson } from '../../shared/json/readJson'
import { applyMapping, type AppliedMapping, type Mapping } from '../../shared/mapping/applyMapping'
import type { CurrentSignal } from '../signals/readSignal'

const ruleOf = {
  people:
    'Nothing here says who the person is: fill in a LinkedIn URL, or an e-mail, or a name together with a company name or domain.',
  companies:
    'Nothing here says which company it is: fill in a company name, a company domain or a company LinkedIn URL.',
} satisfies Record<Target, string>

/**
 * Why nobody could be found by this entry, in words for the user, or null when it is enough: judged as the server will
 * judge it, on the body itself, so that an identifier in the raw JSON counts as well.
 */
export function explainNoIdentifier(entry: {
  text: string
  signal: CurrentSignal
  isFree: boolean
}): string | null {
  const { text, signal, isFree } = entry
  // A sample of the user's own making is what set-up is for: where its identifiers stand is decided after it has arrived.
  if (signal.status === 'setup' && isFree) return null
  const reading = readJson(text)
  const applied = applyMapping({
    target: signal.target,
    mapping: mappingOf(signal),
    find: (path) => findByPath(reading, path),
  })
  const found = slotsOf[signal.target].filter((slot) => applied.identifiers[slot] !== undefined)
  if (missingIdentifiers(signal.target, found) === null) return null
  const unusable = applied.empty.filter(({ path }) => findByPath(reading, path) !== undefined)
  return `${ruleOf[signal.target]}${unusable.map(explainUnusable).join('')}`
}

/** In set-up a slot that is not mapped yet is sent, and later found, under its own name. */
function mappingOf({ mapping, status, target }: CurrentSignal): Mapping {
  if (status !== 'setup') return mapping
  return Object.fromEntries(slotsOf[target].map((slot) => [slot, mapping[slot] ?? slot]))
}

/** A value that is there but is none for its field, such as "n/a". */
function explainUnusable({ slot, reason }: AppliedMapping['empty'][number]): string {
  return ` ${labelOfSlot[slot]}: the value ${reason}.`
}
