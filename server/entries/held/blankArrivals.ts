import { addressKeysOf } from '../../../shared/matching/addressKeys'
import type { Forgotten } from '../../forgotten/createForgotten'
import { mentionsOf } from '../../payload/mentions'
import { readEntry } from '../../payload/readEntry'
import type { HeldEntryStore } from './heldEntryStore'

export type BlankArrivalsDeps = {
  forgotten: Pick<Forgotten, 'isAnybody' | 'find'>
  held: Pick<HeldEntryStore, 'blank'>
}

type Arrival = { entryId: string; bytes: Buffer; contentType: string | null }
type Address = { email: string } | { linkedinUrl: string }

const EMAILS = /[^\s"'<>()[\]{}|,;:=&@]+@[^\s"'<>()[\]{}|,;:=&@/?#]+/g
const PROFILES = /[^\s"'<>()]*\b(?:in|pub)\/[^\s"'<>()]+/gi

/** In what came about somebody else the addresses of those are blanked who had been deleted before. */
export async function blankArrivals(
  { forgotten, held }: BlankArrivalsDeps,
  arrivals: readonly Arrival[],
): Promise<void> {
  // Most will never be asked to forget anybody, and need not read everything twice.
  if (arrivals.length === 0 || !(await forgotten.isAnybody())) return
  const found: { arrival: Arrival; addresses: Address[] }[] = []
  for (const arrival of arrivals) found.push({ arrival, addresses: await listAddresses(arrival) })
  const gone = await forgotten.find(found.flatMap(({ addresses }) => addresses.flatMap(addressKeysOf)))
  for (const { arrival, addresses } of found) {
    const theirs = addresses.filter((address) => addressKeysOf(address).some((key) => gone.has(key)))
    if (theirs.length === 0) continue
    const bytes = mentionsOf(namedBy(theirs)).blank(arrival.bytes)
    if (bytes !== null) await held.blank(arrival.entryId, { bytes })
  }
}

/** What stands in its fields, however it was escaped. */
async function listAddresses(arrival: Arrival): Promise<Address[]> {
  const texts = await readEntry(arrival, null).then(
    (entry) => entry.list().fields.map(({ value }) => String(value)),
    () => [arrival.bytes.toString()],
  )
  return texts.flatMap((text) => [
    ...(text.match(EMAILS) ?? []).map((email) => ({ email: email.replace(/[.!?]+$/, '') })),
    ...(text.match(PROFILES) ?? []).map((linkedinUrl) => ({ linkedinUrl })),
  ])
}

function namedBy(addresses: readonly Address[]) {
  return {
    emails: addresses.flatMap((each) => ('email' in each ? each.email : [])),
    linkedinUrls: addresses.flatMap((each) => ('linkedinUrl' in each ? each.linkedinUrl : [])),
    names: [],
  }
}
