import { z } from 'zod'
import type { Dialect } from '../readAnswer'

const Refusal = z.object({
  errors: z
    .array(z.object({ code: z.number().nullable().catch(null), details: z.string().catch('') }))
    .min(1),
})

export const DIALECT: Dialect = {
  meanings: {
    // These identifiers are none that it can look somebody up by.
    400: 'no_match',
    404: 'no_match',
    422: 'no_match',
    // Somebody asked it to be forgotten.
    451: 'no_match',
    401: 'bad_key',
    // The other way round than elsewhere: this is the rate, and 429 is the account.
    403: 'retry_at',
    429: 'out_of_credit',
  },
  errorIn(body) {
    const parsed = Refusal.safeParse(body)
    const [error] = parsed.success ? parsed.data.errors : []
    return error ? { status: error.code, message: error.details } : null
  },
}
