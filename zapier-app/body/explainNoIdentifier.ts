import { findByPath } from '../../shared/fields/findByPath'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { findPlaceholder } from '../../shared/identifiers/placeholders'
import { type Slot, slotsOf, type Target } from '../../shared/identifiers/slotNames'
import { type JsonReading, readJson } from '../../shared/json/readJson'
import type { CurrentSignal } from '../signals/readSignal'
import type { Body } from './buildBody'
import { listLabels, waysToName } from './waysToName'

const beginningOf = {
  people: 'Nothing here says who the person is: this signal looks for',
  companies: 'Nothing here says which company it is: this signal looks for',
} satisfies Record<Target, string>

/** `given`: the identifiers that were filled in by name. */
type Entry = Body & { signal: CurrentSignal; given: readonly Slot[] }

/**
 * Why nobody could be found by this entry, in words for the user, or null when it is enough. Looks for values in the body
 * itself, so that an identifier in the raw JSON counts as well; whether a value is a good one the server says afterwards.
 */
export function explainNoIdentifier({ value, signal, isFree, given }: Entry): string | null {
  if (signal.status === 'setup' && (isFree || !canIdentify(signal))) return null
  const reading = readJson(JSON.stringify(value))
  const wanted = wantedSlots(signal)
  // Nothing is known of what this server looks for: it says itself, in its answer, whether somebody is named.
  if (wanted.length === 0) return null
  const found = wanted.filter((slot) => pathsOf(signal, slot).some((path) => holdsValue(reading, path)))
  if (missingIdentifiers(signal.target, found) === null) return null
  return [
    `${beginningOf[signal.target]} ${waysToName(signal.target, wanted)}.`,
    ...(isFree
      ? [`It looks at ${wanted.map((slot) => pathsOf(signal, slot).join(' or ')).join(', ')}.`]
      : []),
    ...warnOfUnused(given, signal),
  ].join(' ')
}

/** Names the identifiers that were filled in and that nobody will be looked up by. */
export function warnOfUnused(given: readonly Slot[], signal: CurrentSignal): string[] {
  const wanted = wantedSlots(signal)
  const unused = given.filter((slot) => !wanted.includes(slot))
  return unused.length === 0 ? [] : [`The mapping of the signal does not use ${listLabels(unused)}.`]
}

function wantedSlots(signal: CurrentSignal): Slot[] {
  return slotsOf[signal.target].filter((slot) => pathsOf(signal, slot).length > 0)
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
