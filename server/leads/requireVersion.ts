import { AppError } from '../../shared/errors'
import type { StoredLead } from './leadStore'

/** Refuses what is meant for another version of a lead than the one that was read. */
export function requireVersion(lead: Pick<StoredLead, 'version'>, version: number | undefined): void {
  if (version === undefined || version === lead.version) return
  throw new AppError('changed_meanwhile', 'Somebody else has changed the lead meanwhile.', {
    hint: 'Read it again and repeat the change.',
    details: { version: lead.version },
  })
}
