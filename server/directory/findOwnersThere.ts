import type { DirectoryKeyStore } from './directoryKeyStore'

/** A key that more have tells nobody apart, whether all of them are there or not. */
const OWNERS_READ_MAX = 20

type Asked<Owner> = {
  keys: Pick<DirectoryKeyStore, 'findOwners'>
  find: (ids: readonly string[]) => Promise<Map<string, Owner>>
  /** Whether an owner who is there has the key still. */
  has: (owner: Owner, key: string) => boolean
}

/**
 * Whom each of the keys names, and those owners by their ids. Keys are on disk before what they lead to, and stay behind
 * where whoever wrote them was killed: an owner who is not there, or has no such address or name, would make another one ambiguous.
 */
export async function findOwnersThere<Owner>(
  { keys, find, has }: Asked<Owner>,
  wanted: readonly string[],
): Promise<{ owners: Map<string, string[]>; known: Map<string, Owner> }> {
  const told = await keys.findOwners(wanted)
  const isCommon = (ids: readonly string[]) => ids.length > OWNERS_READ_MAX
  const known = await find([...told.values()].filter((ids) => !isCommon(ids)).flat())
  const isTrue = (id: string, key: string) => {
    const owner = known.get(id)
    return owner !== undefined && has(owner, key)
  }
  const owners = new Map(
    [...told].map(([key, ids]) => [key, isCommon(ids) ? ids : ids.filter((id) => isTrue(id, key))]),
  )
  return { owners, known }
}
