/** Behind one id and before another one. */
export type IdRange = { after: string | undefined; before: string | undefined }

/** Sorts behind every id. */
const LAST_ID = '~'

/** Each question carries the ids that are left: of all signals at once they would grow with the square of their number. */
const SLICE_SIGNALS = 200

export function whereBetween({ after = '', before = LAST_ID }: Partial<IdRange>) {
  return { $gt: after, $lt: before }
}

/**
 * Those of the signals that have entries of some kind, in a question for each that is found, and one more for each slice of the
 * signals: `findFirst` gives the entry whose signal comes first. Its index goes by signal and id, so that with a range of ids it
 * reads one entry.
 */
export async function signalsWith(
  signalIds: readonly string[],
  findFirst: (signalIds: string[]) => Promise<{ signalId: string } | null>,
): Promise<string[]> {
  const sorted = signalIds.toSorted()
  const found: string[] = []
  for (let from = 0; from < sorted.length; from += SLICE_SIGNALS) {
    let left = sorted.slice(from, from + SLICE_SIGNALS)
    while (left.length > 0) {
      const next = await findFirst(left)
      if (next === null) break
      found.push(next.signalId)
      left = left.filter((id) => id > next.signalId)
    }
  }
  return found
}
