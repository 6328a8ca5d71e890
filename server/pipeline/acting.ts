import type { PlannedEntry } from './planned'

type Planned = { entry: { _id: string; signalId: string }; plan: PlannedEntry['plan'] }

/** Plans whose leads this process is making, while the next entries are decided: for these they count as made. */
export class Acting {
  private readonly batches = new Set<readonly Planned[]>()

  /** From now on until what it gives has ended, however it ends: it is to be called once. */
  during<Result>(planned: readonly Planned[], act: () => Promise<Result>): () => Promise<Result> {
    this.batches.add(planned)
    return () => act().finally(() => this.batches.delete(planned))
  }

  list(): PlannedEntry[] {
    return [...this.batches].flat().map(({ entry: { _id: entryId, signalId }, plan }) => {
      return { entryId, signalId, plan }
    })
  }
}
