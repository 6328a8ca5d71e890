import { z } from 'zod'
import type { Dialect } from '../readAnswer'

const Refusal = z.object({
  status: z.number().nullable().catch(null),
  error: z.object({ message: z.string().catch('') }),
})

export const DIALECT: Dialect = {
  meanings: {
    // These identifiers are none that it can look somebody up by.
    400: 'no_match',
    404: 'no_match',
    401: 'bad_key',
    402: 'out_of_credit',
    403: 'bad_key',
    429: 'retry_at',
  },
  errorIn(body) {
    const parsed = Refusal.safeParse(body)
    return parsed.success ? { status: parsed.data.status, message: parsed.data.error.message } : null
  },
}
