import { addressKeysOf } from '../../../shared/matching/addressKeys'
import type { Forgotten } from '../../forgotten/createForgotten'
import { addressesIn, type FoundAddress } from '../../payload/addressesIn'
import { mentionsOf } from '../../payload/mentions'
import { readEntry } from '../../payload/readEntry'
import type { HeldEntryStore } from './heldEntryStore'

export type BlankArrivalsDeps = {
  forgotten: Pick<Forgotten, 'isAnybody' | 'find'>
  held: Pick<HeldEntryStore, 'blank'>
}

type Arrival = { entryId: string; bytes: Buffer; contentType: string | null }

/** One after the other, so that a body of nothing but addresses holds up nobody. */
const ADDRESSES_ASKED_MAX = 1_000

/** In what came about somebody else the addresses of those are blanked who had been deleted before. */
export async function blankArrivals(
  { forgotten, held }: BlankArrivalsDeps,
  arrivals: readonly Arrival[],
): Promise<void> {
  // Most will never be asked to forget anybody, and need not read everything twice.
  if (arrivals.length === 0 || !(await forgotten.isAnybody())) return
  const found: { arrival: Arrival; address: FoundAddress }[] = []
  for (const arrival of arrivals) {
    for (const address of await listAddresses(arrival)) found.push({ arrival, address })
  }
  // Of the many ways to write one address a single one tells what to look for.
  const theirs = new Map<Arrival, Map<string, FoundAddress>>()
  for (let start = 0; start < found.length; start += ADDRESSES_ASKED_MAX) {
    const asked = found.slice(start, start + ADDRESSES_ASKED_MAX)
    const gone = await forgotten.find(asked.flatMap(({ address }) => addressKeysOf(address)))
    for (const { arrival, address } of asked) {
      const key = addressKeysOf(address).find((each) => gone.has(each))
      if (key !== undefined)
        theirs.set(arrival, (theirs.get(arrival) ?? new Map<string, FoundAddress>()).set(key, address))
    }
  }
  for (const [arrival, addresses] of theirs) {
    const bytes = mentionsOf(namedBy([...addresses.values()])).blank(arrival.bytes)
    if (bytes !== null) await held.blank(arrival.entryId, { bytes })
  }
}

/** What stands in its fields, however it was escaped. */
async function listAddresses(arrival: Arrival): Promise<FoundAddress[]> {
  const texts = await readEntry(arrival, null).then(
    (entry) => entry.list().fields.map(({ value }) => String(value)),
    () => [arrival.bytes.toString()],
  )
  return texts.flatMap(addressesIn)
}

function namedBy(addresses: readonly FoundAddress[]) {
  return {
    emails: addresses.flatMap((each) => ('email' in each ? each.email : [])),
    linkedinUrls: addresses.flatMap((each) => ('linkedinUrl' in each ? each.linkedinUrl : [])),
    names: [],
  }
}
