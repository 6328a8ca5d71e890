import { z } from 'zod'
import { SLOTS, TARGETS } from './slotNames'

export const Target = z.enum(TARGETS)
export type Target = z.infer<typeof Target>

export const Slot = z.enum(SLOTS)
export type Slot = z.infer<typeof Slot>
