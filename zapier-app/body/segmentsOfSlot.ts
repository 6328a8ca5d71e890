import type { Segment } from '../../shared/fields/field'
import { Slot } from '../../shared/identifiers/slots'
import type { CurrentSignal } from '../signals/readSignal'

/** Where the signal looks for an identifier now; one that it does not look for goes under its own name. */
export function segmentsOfSlot(name: string, signal: CurrentSignal): Segment[] | undefined {
  const slot = Slot.safeParse(name)
  if (!slot.success) return undefined
  return signal.offered.find((field) => field.slot === slot.data)?.segments ?? [slot.data]
}
