import { z } from 'zod'
import { DEPARTMENTS, SENIORITIES } from './levelNames'

export const Seniority = z.enum(SENIORITIES)
export type Seniority = z.infer<typeof Seniority>

export const Department = z.enum(DEPARTMENTS)
export type Department = z.infer<typeof Department>
