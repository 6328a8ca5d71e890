import { z } from 'zod'

/** How high somebody stands, highest first. */
export const Seniority = z.enum([
  'owner',
  'founder',
  'c_level',
  'partner',
  'vp',
  'head',
  'director',
  'manager',
  'senior',
  'entry',
  'intern',
])
export type Seniority = z.infer<typeof Seniority>

/** What somebody works on. */
export const Department = z.enum([
  'engineering',
  'product',
  'design',
  'data',
  'it',
  'sales',
  'marketing',
  'customer_success',
  'support',
  'finance',
  'legal',
  'hr',
  'operations',
  'education',
  'health',
  'other',
])
export type Department = z.infer<typeof Department>
