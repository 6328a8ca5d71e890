/** Those of some recipients who have no place left today, and the others. */
export type WhoHasPlaces = { full: readonly string[]; open: readonly string[] }

/** Leaves out what is bound to somebody who is full, and what all others have dismissed. */
export function whereMayGo({ full, open }: WhoHasPlaces = { full: [], open: [] }) {
  if (full.length === 0) return {}
  const isWanted = open.map((id) => ({ refusedBy: { $ne: id } }))
  return { boundTo: { $nin: [...full] }, ...(isWanted.length === 0 ? {} : { $or: isWanted }) }
}
