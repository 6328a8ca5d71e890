import { AppError } from '../../shared/errors'

export function cannotStore(cause?: unknown): AppError {
  return new AppError('unavailable', 'The entry cannot be stored right now.', {
    hint: 'Send the request again a little later.',
    cause,
  })
}
