import type { PlannedEntry } from './planned'

type Planned = { entry: { _id: string; signalId: string }; plan: PlannedEntry['plan'] }

/**
 * Plans that this process carries out while the next entries are decided, and those that could not be carried out yet: for
 * whoever decides they count as made. Only whoever deals carries plans out, so what he knows is all there is.
 */
export class Acting {
  private readonly batches = new Set<readonly Planned[]>()
  /** By the ids of their entries. */
  private left = new Map<string, Planned>()

  /** From now on until what it gives has ended: it is to be called once. What fails is left. */
  during<Result>(planned: readonly Planned[], act: () => Promise<Result>): () => Promise<Result> {
    this.batches.add(planned)
    return async () => {
      try {
        return await act()
      } catch (err) {
        for (const each of planned) this.left.set(each.entry._id, each)
        throw err
      } finally {
        this.batches.delete(planned)
      }
    }
  }

  /** What is left of all that was planned before. */
  beginWith(left: readonly Planned[]): void {
    this.left = new Map(left.map((each) => [each.entry._id, each]))
  }

  /** What was left and has been carried out, or never will be. */
  forget(entryIds: readonly string[]): void {
    for (const entryId of entryIds) this.left.delete(entryId)
  }

  list(): PlannedEntry[] {
    return [...this.batches, [...this.left.values()]]
      .flat()
      .map(({ entry: { _id: entryId, signalId }, plan }) => {
        return { entryId, signalId, plan }
      })
  }
}
