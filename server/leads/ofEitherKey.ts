import { mayBeOther, mayBeOwn } from '../../shared/matching/leadKeys'

type OfKeys = { personKey: { $in: string[] } } | { emailKey: { $in: string[] } }

/** In two questions, each of which an index answers; what both find is there once. */
export async function ofEitherKey<Row extends { _id: string }>(
  keys: readonly string[],
  find: (ofKeys: OfKeys) => Promise<Row[]>,
): Promise<Row[]> {
  const wanted = [...new Set(keys)]
  if (wanted.length === 0) return []
  const found = await Promise.all([
    find({ personKey: { $in: wanted.filter(mayBeOwn) } }),
    find({ emailKey: { $in: wanted.filter(mayBeOther) } }),
  ])
  return [...new Map(found.flat().map((row) => [row._id, row])).values()]
}
