import { AppError } from '../../shared/errors'
import { findByPath } from '../../shared/fields/findByPath'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { slotsOf } from '../../shared/identifiers/slotNames'
import type { JsonReading } from '../../shared/json/readJson'
import { pathsInUse, pathsOfSlot } from './describeFields'
import { ENTRIES_LOOKED_AT_MAX, findUnseenPaths, type ReadNewest } from './findUnseenPaths'
import type { StoredSignal } from './store'

/** Throws where entries have come and by none of the newest ones anybody could be looked up: a path is mistyped. */
export async function requireSeenMapping(
  deps: { readNewest: ReadNewest },
  signal: StoredSignal,
): Promise<void> {
  let hasEntries = false
  for await (const reading of deps.readNewest(signal._id, ENTRIES_LOOKED_AT_MAX)) {
    if (holdsEnough(reading, signal)) return
    hasEntries = true
  }
  if (!hasEntries) return
  const paths = pathsInUse({ mapping: signal.mapping, contextFields: [] })
  const unseen = await findUnseenPaths(deps, { signalId: signal._id, paths })
  throw new AppError('mapping_unseen', describe(unseen), {
    hint: 'Map paths that your entries have, or save with {"force":true} if such entries are still to come.',
    details: { unseen },
  })
}

function holdsEnough(reading: JsonReading, { target, mapping }: StoredSignal): boolean {
  const held = slotsOf[target].filter((slot) =>
    pathsOfSlot(mapping, slot).some((path) => findByPath(reading, path)?.kind === 'leaf'),
  )
  return missingIdentifiers(target, held) === null
}

function describe(unseen: readonly { path: string; nearest: string | null }[]): string {
  const [first] = unseen
  const meant = first?.nearest == null ? '' : ` Did you mean '${first.nearest}' by '${first.path}'?`
  return `None of the newest entries has the mapped fields that a look-up needs.${meant}`
}
