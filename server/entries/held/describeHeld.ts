import type { Held } from '../../individual'
import { decodeText } from '../../payload/decodeText'
import { mediaTypeOf } from '../../payload/mediaType'
import type { Mentions } from '../../payload/mentions'
import { readEntry } from '../../payload/readEntry'
import type { HeldRow } from './heldEntryStore'

type WithBytes = HeldRow & { bytes: Buffer }

/** An entry about the person: all of it. */
export async function describeAbout(entry: WithBytes): Promise<Held> {
  const { outcome, reason, leadIds, trace, bytes, contentType } = entry
  const body = await decodeText(bytes, mediaTypeOf(contentType).charset).catch(() => bytes.toString())
  return { kind: 'entries', id: entry._id, data: { ...headOf(entry), outcome, reason, leadIds, trace, body } }
}

/** An entry about somebody else: of what it says only where the address stands. */
export async function describeMention(entry: WithBytes, mentions: Mentions): Promise<Held> {
  const { fields } = await readEntry(entry, null).then(
    ({ list }) => list(),
    () => ({ fields: [] }),
  )
  const named = fields.filter(({ value }) => mentions.areInText(String(value)))
  const trace = entry.trace.filter(({ reason = '' }) => mentions.areInText(reason))
  const told = { fields: named.map(({ path, value }) => ({ path, value })), trace }
  return { kind: 'mentions', id: entry._id, data: { ...headOf(entry), ...told } }
}

function headOf({ signalId, mode, receivedAt, size, contentType }: HeldRow) {
  return { signalId, mode, receivedAt, size, contentType }
}
