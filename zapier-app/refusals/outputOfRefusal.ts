import { z as schema } from 'zod'
import type { ToldRefusal } from './readRefusal'

/** Where JSON could not be read. */
const Place = schema.object({ line: schema.number(), column: schema.number() })

/** A refused request as later steps of a Zap map it. */
export function outputOfRefusal(refusal: ToldRefusal) {
  const place = Place.safeParse(refusal.details)
  return {
    id: refusal.id,
    signal_id: refusal.signalId,
    signal_name: refusal.signalName,
    received_at: refusal.receivedAt,
    status: refusal.status,
    code: refusal.code,
    message: refusal.message,
    hint: refusal.hint,
    line: place.success ? place.data.line : null,
    column: place.success ? place.data.column : null,
    content_type: refusal.contentType,
    item: refusal.item,
    excerpt: refusal.excerpt,
  }
}
