import { z } from 'zod'
import { NAME_LENGTH_MAX } from '../limits'

/** What people call a thing of theirs. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(NAME_LENGTH_MAX)
  .regex(/^\P{Cc}*$/u, 'must not hold control characters')
  .regex(/[^\p{C}\p{Z}]/u, 'must hold something that can be seen')
