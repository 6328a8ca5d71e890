import type { LeaseStore } from './leaseStore'

/** A lease, and who takes it for how long. */
export type Turn = { leases: LeaseStore; name: string; holder: string; lastsMs: number }

/** What is taken at once, and what is done with it; less than `atOnce` was all that there was. */
export type Portions<Item> = {
  atOnce: number
  list: () => Promise<Item[]>
  handle: (items: Item[]) => Promise<void>
  /** Asked between the portions; takes its time where others need it. */
  goOn: () => Promise<boolean>
}

/**
 * Handles all that there is by one process at a time. The lease is asked for only where there is something, and given back
 * with the last of it: whoever starts after this process has ended need not wait until it is over.
 */
export async function workInTurns<Item>(
  { leases, name, holder, lastsMs }: Turn,
  { atOnce, list, handle, goOn }: Portions<Item>,
): Promise<void> {
  let isMine = false
  for (;;) {
    const items = await list()
    if (items.length === 0) break
    isMine = await leases.take(name, holder, lastsMs)
    if (!isMine) break
    await handle(items)
    if (items.length < atOnce || !(await goOn())) break
  }
  if (isMine) await leases.release(name, holder)
}
