import type { Mapping } from '../../../shared/contract/signals'
import { findByPath } from '../../../shared/fields/findByPath'
import type { JsonReading } from '../../../shared/json/readJson'
import type { Detector, Finding, WatchedSignal } from '../detector'
import type { UsualPathStore } from '../usualPathStore'

type MappedSignal = WatchedSignal & { version: number; mapping: Mapping; contextFields: string[] }

export type MissingFieldsDeps = {
  listLive: () => Promise<MappedSignal[]>
  nameNobody: (signalId: string, count: number) => Promise<boolean>
  findNewestLive: (signalId: string) => Promise<string | null>
  /** The newest live entries, as far as they are asked for. */
  readNewestLive: (signalId: string, count: number) => AsyncIterable<JsonReading>
  usualPaths: Pick<UsualPathStore, 'find' | 'put'>
}

const ENTRIES = 10
/** What so many of them have is no field that people leave out. */
const USUAL_MIN = 5
const NAMED_MAX = 3

/**
 * Signals whose newest entries all lack a field that they are mapped to, and that entries before them mostly had: as after one of
 * several was renamed where they come from. Where they name nobody at all another notice tells that.
 */
export function missingFields(deps: MissingFieldsDeps): Detector {
  let known = new Map<string, { of: string; finding: Finding | null }>()
  return {
    kind: 'field_missing',
    async find() {
      const looked: typeof known = new Map()
      for (const signal of await deps.listLive()) {
        // To read entries takes long, and tells nothing new before another has come or another mapping holds.
        const of = `${signal.version} ${(await deps.findNewestLive(signal._id)) ?? ''}`
        const before = known.get(signal._id)
        const finding = before?.of === of ? before.finding : await lookAt(deps, signal)
        looked.set(signal._id, { of, finding })
      }
      known = looked
      const findings = [...looked.values()].flatMap(({ finding }) => finding ?? [])
      const areTold = await Promise.all(
        findings.map(({ signalId }) => deps.nameNobody(signalId ?? '', ENTRIES)),
      )
      return findings.filter((_, nth) => areTold[nth] === false)
    },
  }
}

async function lookAt(deps: MissingFieldsDeps, signal: MappedSignal): Promise<Finding | null> {
  const { _id: signalId, name } = signal
  const used = usedPaths(signal)
  const seen = await countSeen(deps, signalId, used)
  if (seen === null) return null
  const usual = await deps.usualPaths.find(signalId)
  const timesOf = (paths: readonly string[]) => seen.get(keyOf(paths)) ?? 0
  const nowUsual = used.filter((paths) => usual.has(keyOf(paths)) || timesOf(paths) >= USUAL_MIN).map(keyOf)
  if (nowUsual.length !== usual.size || nowUsual.some((key) => !usual.has(key))) {
    await deps.usualPaths.put(signalId, nowUsual)
  }
  const missing = used.filter((paths) => usual.has(keyOf(paths)) && timesOf(paths) === 0)
  return missing.length === 0 ? null : { signalId, text: describe(name, missing) }
}

/** What each slot and each context field is taken from; of several paths any will do. */
function usedPaths({ mapping, contextFields }: MappedSignal): string[][] {
  const ofSlots = Object.values(mapping).map((paths) => [paths ?? []].flat())
  return [...ofSlots, ...contextFields.map((path) => [path])].filter((paths) => paths.length > 0)
}

function keyOf(paths: readonly string[]): string {
  return paths.join('\n')
}

/** In how many of the newest entries each is; null where there are too few to tell. */
async function countSeen(
  { readNewestLive }: MissingFieldsDeps,
  signalId: string,
  used: readonly string[][],
): Promise<Map<string, number> | null> {
  const seen = new Map<string, number>()
  let entries = 0
  for await (const reading of readNewestLive(signalId, ENTRIES)) {
    entries += 1
    for (const paths of used) {
      const isThere = paths.some((path) => findByPath(reading, path) !== undefined)
      if (isThere) seen.set(keyOf(paths), (seen.get(keyOf(paths)) ?? 0) + 1)
    }
  }
  return entries < ENTRIES ? null : seen
}

function describe(name: string, missing: readonly string[][]): string {
  const named = missing.slice(0, NAMED_MAX).map(([path = '']) => `'${path}'`)
  const more = missing.length > NAMED_MAX ? ` and ${missing.length - NAMED_MAX} more` : ''
  return (
    `The last ${ENTRIES} entries of ${name} lack ${named.join(', ')}${more}, which entries before them had. ` +
    'Look whether the field has another name now, and map it anew.'
  )
}
