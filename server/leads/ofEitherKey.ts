import { mayBeOther, mayBeOwn } from '../../shared/matching/leadKeys'
import { findOfKeys } from '../database/findOfKeys'

type OfKeys = { personKey: { $in: string[] } } | { emailKey: { $in: string[] } }

/** In two questions, each of which an index answers; what both find is there once. */
export async function ofEitherKey<Row extends { _id: string }>(
  keys: readonly string[],
  find: (ofKeys: OfKeys) => Promise<Row[]>,
): Promise<Row[]> {
  const found = await Promise.all([
    findOfKeys(keys.filter(mayBeOwn), ($in) => find({ personKey: { $in } })),
    findOfKeys(keys.filter(mayBeOther), ($in) => find({ emailKey: { $in } })),
  ])
  return [...new Map(found.flat().map((row) => [row._id, row])).values()]
}
