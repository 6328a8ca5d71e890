import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { LeadStatus } from '../../shared/contract/leads'
import { toZapierError } from '../http/toZapierError'

export const statusChoices = {
  new: 'New',
  approved: 'Approved',
  contacted: 'Contacted',
  dismissed: 'Dismissed',
} satisfies Record<LeadStatus, string>

/** A list, or one of them alone where the field was mapped. */
const Chosen = schema.object({
  statuses: schema
    .union([schema.array(schema.string().catch('')), schema.string().transform((status) => [status])])
    .catch([]),
})

/** The chosen statuses; null where none is, which means any. */
export function readStatuses(z: ZObject, bundle: Bundle): LeadStatus[] | null {
  const chosen = Chosen.parse(bundle.inputData).statuses.filter((status) => status !== '')
  if (chosen.length === 0) return null
  const statuses = LeadStatus.options.filter((status) => chosen.includes(status))
  if (statuses.length === new Set(chosen).size) return statuses
  const message = `A lead has no such status: choose among ${Object.values(statusChoices).join(', ')}.`
  throw toZapierError(z, { next: 'repair', message })
}
