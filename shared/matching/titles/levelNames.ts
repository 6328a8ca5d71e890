/** How high somebody stands, highest first. */
export const SENIORITIES = [
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
] as const

/** What somebody works on. */
export const DEPARTMENTS = [
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
] as const
