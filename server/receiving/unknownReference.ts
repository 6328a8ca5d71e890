import { AppError } from '../../shared/errors'
import type { SignalReference } from './arrival'

/** One and the same answer for unknown, malformed and revoked tokens, so that guessing teaches nothing. */
export function unknownReference(reference: SignalReference): AppError {
  return 'token' in reference
    ? new AppError('webhook_not_found', 'No signal has this webhook URL.', {
        hint: 'Copy the webhook URL from the signal again; it may have been changed.',
      })
    : new AppError('signal_not_found', 'There is no such signal.')
}
