import type { Holding } from '../individual'

/** Up to when all has to be read to have read what came until then. */
export async function endOfReading(holdings: readonly Holding[], until: Date): Promise<Date> {
  const ends = await Promise.all(holdings.map(async ({ findEnd }) => (await findEnd?.()) ?? until))
  return new Date(Math.max(until.getTime(), ...ends.map((end) => end.getTime())))
}
