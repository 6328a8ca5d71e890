/** One after the other. One that fails keeps no other waiting; once all had their turn it fails like them. */
export async function tryEach<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error))
  throwAny(failures)
}

/** Throws the only one, or all of them together. */
export function throwAny(failures: readonly unknown[]): void {
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} failures`)
  if (failures.length === 1) throw failures[0]
}
