import type { Detector, Finding, WatchedSignal } from '../detector'

export type UnidentifiedEntriesDeps = {
  listLive: () => Promise<WatchedSignal[]>
  /** Whether so many of a signal's newest live entries all name nobody. */
  nameNobody: (signalId: string, count: number) => Promise<boolean>
}

const ENTRIES = 10

/** Signals whose newest entries name nobody any more, as after a field was renamed where they come from. */
export function unidentifiedEntries({ listLive, nameNobody }: UnidentifiedEntriesDeps): Detector {
  return {
    kind: 'nobody_identified',
    async find() {
      const found: Finding[] = []
      for (const { _id: signalId, name } of await listLive()) {
        if (!(await nameNobody(signalId, ENTRIES))) continue
        found.push({
          signalId,
          text: `The last ${ENTRIES} entries of ${name} name nobody: the fields it is mapped to are missing or empty. Refresh its fields and map them anew.`,
        })
      }
      return found
    },
  }
}
