import { AppError } from '../../shared/errors'
import { findByPath } from '../../shared/fields/findByPath'
import { identifyingSlots } from '../../shared/identifiers/missingIdentifiers'
import { slotsOf } from '../../shared/identifiers/slotNames'
import { pathsInUse, pathsOfSlot } from './describeFields'
import { ENTRIES_LOOKED_AT_MAX, findUnseenPaths, type ReadNewest } from './findUnseenPaths'
import type { StoredSignal } from './store'

/** Throws where entries have come and the newest ones hold none of the fields that somebody is looked up by: a path is mistyped. */
export async function requireSeenMapping(
  deps: { readNewest: ReadNewest },
  signal: StoredSignal,
): Promise<void> {
  const wanted = identifyingPaths(signal)
  let hasEntries = false
  for await (const reading of deps.readNewest(signal._id, ENTRIES_LOOKED_AT_MAX)) {
    if (wanted.some((path) => findByPath(reading, path)?.kind === 'leaf')) return
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

function identifyingPaths({ target, mapping }: StoredSignal): string[] {
  const mapped = slotsOf[target].filter((slot) => pathsOfSlot(mapping, slot).length > 0)
  return identifyingSlots(target, mapped).flatMap((slot) => pathsOfSlot(mapping, slot))
}

function describe(unseen: readonly { path: string; nearest: string | null }[]): string {
  const [first] = unseen
  const meant = first?.nearest == null ? '' : ` Did you mean '${first.nearest}' by '${first.path}'?`
  return `None of the newest entries has the mapped fields that a look-up needs.${meant}`
}
