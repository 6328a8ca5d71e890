import { addressKeysOf } from '../../../shared/matching/addressKeys'
import { personKeysOf } from '../../../shared/matching/personKeys'
import type { Held, Individual, Slice, SliceRead } from '../../individual'
import { idAtTime } from '../../ids'
import { type Mentions, mentionsOf } from '../../payload/mentions'
import type { MappedSignal } from '../../payload/readEntry'
import { identifiersOf } from '../indexEntries'
import { withinBytes } from '../withinBytes'
import { describeAbout, describeMention } from './describeHeld'
import { emptyEntries, type EmptyEntriesDeps } from './emptyEntries'
import type { HeldRow } from './heldEntryStore'
import { removeEmptyLookUps } from './removeEmptyLookUps'

const ENTRIES_AT_ONCE = 100
const BYTES_AT_ONCE = 4 * 1_048_576
/** Of the places up to which all was read: the look-ups come after the entries. */
const LOOK_UPS = 'lookUps '

type Read = HeldRow & { bytes: Buffer }

/** Reads stored bytes, whatever the mapping was when they came; then what entries are found by that say nothing any more. */
export async function readEntriesAbout(deps: EmptyEntriesDeps, slice: Slice): Promise<SliceRead> {
  const { after, until, isDeleting } = slice
  if (after?.startsWith(LOOK_UPS)) {
    const next = await removeEmptyLookUps(deps.held, after.slice(LOOK_UPS.length))
    return { held: [], after: next === null ? null : LOOK_UPS + next }
  }
  const rows = await deps.held.listBetween(
    { after: after ?? '', before: idAtTime('ent', until.getTime()) },
    ENTRIES_AT_ONCE,
  )
  const last = rows.at(-1)
  if (last === undefined) return { held: [], after: isDeleting ? LOOK_UPS : null }
  const taken = withinBytes(rows, BYTES_AT_ONCE)
  const held = await readRows(deps, slice, taken)
  return { held, after: taken.at(-1)?._id ?? last._id }
}

async function readRows(
  deps: EmptyEntriesDeps,
  { individual, isDeleting }: Slice,
  rows: readonly HeldRow[],
): Promise<Held[]> {
  const mentions = mentionsOf(individual)
  const full = rows.filter(({ bytesRemovedAt }) => !bytesRemovedAt)
  const found = await deps.held.findMany(full.map(({ _id }) => _id))
  const mappings = await deps.signals.findMappings([...new Set(found.map(({ signalId }) => signalId))])
  const held: Held[] = []
  for (const entry of found) {
    const isAbout = await isAboutOf(entry, mappings.get(entry.signalId), individual)
    if (isAbout) held.push(await describeAbout(entry))
    else if (isMentioned(entry, mentions)) held.push(await describeMention(entry, mentions))
    else continue
    if (!isDeleting) continue
    if (isAbout) await emptyEntries(deps, [entry._id])
    else await blankEntry(deps, entry, mentions)
  }
  return held
}

/** By the mapping of now, by name and company only where it tells no address; an entry of a signal that is gone is about nobody, and goes soon. */
async function isAboutOf(
  entry: Read,
  signal: MappedSignal | undefined,
  { keys, nameKeys }: Individual,
): Promise<boolean> {
  if (signal?.target !== 'people') return false
  const identifiers = await identifiersOf(entry, signal).catch(
    (): Awaited<ReturnType<typeof identifiersOf>> => ({}),
  )
  const { email, linkedin_url: linkedinUrl } = identifiers
  const named = addressKeysOf({ email, linkedinUrl })
  if (named.length > 0) return named.some((key) => keys.includes(key))
  return personKeysOf(identifiers).some(({ key }) => nameKeys.includes(key))
}

function isMentioned(entry: Read, mentions: Mentions): boolean {
  const { bytes, trace } = entry
  return (
    mentions.areIn(bytes) ||
    isPlanned(entry, mentions) ||
    trace.some(({ reason = '' }) => mentions.areInText(reason))
  )
}

/** Whether leads are to be made with texts in which the address stands. */
function isPlanned({ plan }: Read, mentions: Mentions): boolean {
  return plan !== undefined && mentions.areIn(Buffer.from(JSON.stringify(plan)))
}

async function blankEntry({ held }: EmptyEntriesDeps, entry: Read, mentions: Mentions): Promise<void> {
  const { _id, bytes, trace } = entry
  const blanked = mentions.blank(bytes)
  const told = trace.map((step) => ({ ...step, reason: withoutName(step.reason, mentions) }))
  await held.blank(_id, { ...(blanked && { bytes: blanked }), trace: told })
  // Decided anew, of what the entry says now.
  if (isPlanned(entry, mentions)) await held.replan([_id])
}

function withoutName(reason: string | undefined, mentions: Mentions): string {
  return reason === undefined || !mentions.areInText(reason)
    ? (reason ?? '')
    : 'Named somebody who was deleted for privacy.'
}
