import type { PathWarning } from '../../shared/contract/signals'
import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import type { JsonReading } from '../../shared/json/readJson'
import { nearestPath } from './nearestPath'

/** The signal's newest entries, newest first, read as far as they are asked for. */
export type ReadNewest = (signalId: string, count: number) => AsyncIterable<JsonReading>

/** Optional fields may be missing from one entry or another, hardly from so many. */
export const ENTRIES_LOOKED_AT_MAX = 20
const REAL_PATHS_MAX = 2_000

/** Those of the paths that none of the newest entries has; none as long as nothing has come. */
export async function findUnseenPaths(
  { readNewest }: { readNewest: ReadNewest },
  { signalId, paths }: { signalId: string; paths: readonly string[] },
): Promise<PathWarning[]> {
  const unseen = new Set(paths)
  const real = new Set<string>()
  if (unseen.size === 0) return []
  for await (const reading of readNewest(signalId, ENTRIES_LOOKED_AT_MAX)) {
    for (const path of unseen) if (findByPath(reading, path) !== undefined) unseen.delete(path)
    if (unseen.size === 0) return []
    if (real.size < REAL_PATHS_MAX) for (const { path } of listFields(reading).fields) real.add(path)
  }
  if (real.size === 0) return []
  return [...unseen].map((path) => ({ code: 'path_unseen', path, nearest: nearestPath(path, real) }))
}
