import type { Held, Holding, Individual } from '../individual'

type Looking = {
  holdings: readonly Holding[]
  individual: Individual
  until: Date
  /** False: the rest is left unread. */
  goOn: () => Promise<boolean>
}

/** All that is held about somebody, each once: what look-ups find first, then what only reading finds. Changes nothing. */
export async function* lookThrough({ holdings, individual, until, goOn }: Looking): AsyncGenerator<Held> {
  const seen = new Set<string>()
  const isNew = ({ id }: Held) => !seen.has(id) && seen.add(id)
  for (const { find } of holdings) {
    if (!find) continue
    for await (const held of find(individual)) if (isNew(held)) yield held
  }
  for (const { read } of holdings) {
    let after: string | null = null
    while (read && (await goOn())) {
      const slice = await read({ individual, after, until, isDeleting: false })
      yield* slice.held.filter(isNew)
      after = slice.after
      if (after === null) break
    }
  }
}
