import { AppError } from '../../shared/errors'
import { missingIdentifiers } from '../../shared/identifiers/missingIdentifiers'
import { slotsOf } from '../../shared/identifiers/slotNames'
import type { StoredSignal } from './store'

/** Throws one sentence that names what is missing before anybody could be looked up by the signal's mapping. */
export function requireEnoughMapping({ target, mapping }: Pick<StoredSignal, 'target' | 'mapping'>): void {
  const mapped = slotsOf[target].filter((slot) => mapping[slot] != null)
  const lack = missingIdentifiers(target, mapped)
  if (lack) throw new AppError('mapping_incomplete', lack.sentence, { details: { missing: lack.missing } })
}
