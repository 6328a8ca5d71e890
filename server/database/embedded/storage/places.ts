/** Many rows take one statement: their blobs behind each other, and a list of `position * LENGTHS + length`. */
export const LENGTHS = 2 ** 25

export function placesOf(lengths: readonly number[]): string {
  let end = 1
  return `[${lengths.map((length) => ((end += length) - length) * LENGTHS + length).join()}]`
}

/** The same, each by the id of its row. */
export function placesById(rows: readonly { readonly id: number; readonly blob: Buffer }[]): string {
  let end = 1
  return `{${rows.map(({ id, blob: { length } }) => `"${id}":${((end += length) - length) * LENGTHS + length}`).join()}}`
}
