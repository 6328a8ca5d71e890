import { z } from 'zod'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../limits'

export const NewPassword = z.string().min(PASSWORD_LENGTH_MIN).max(PASSWORD_LENGTH_MAX)

/** Whatever may have been a password once; what is longer is no reason to hash it. */
export const GivenPassword = z.string().min(1).max(PASSWORD_LENGTH_MAX)
