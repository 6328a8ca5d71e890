import { AppError } from '../../shared/errors'
import { ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'

export function tooLarge(): AppError {
  return new AppError('payload_too_large', 'The body is larger than 1 MiB (1,048,576 bytes).', {
    hint: 'Send less in one request, for instance without attachments.',
    details: { sizeBytesMax: ENTRY_SIZE_BYTES_MAX },
  })
}
