import { Line } from '../line'

/** What is smaller takes a millisecond at most, whatever is in it, and need not wait. */
export const SMALL_BYTES_MAX = 8_192

/** However many large bodies come at once, only one of them is held in all its parts. */
const line = new Line()

/** Works on a body of that size at once where it is small, else when its turn has come. */
export function inLine<Result>(
  { owner, sizeBytes }: { owner: string; sizeBytes: number },
  work: () => Promise<Result>,
): Promise<Result> {
  return sizeBytes <= SMALL_BYTES_MAX ? work() : line.join(owner, work)
}
