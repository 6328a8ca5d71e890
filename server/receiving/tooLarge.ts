import { AppError } from '../../shared/errors'
import { BATCH_ITEMS_MAX, BATCH_SIZE_BYTES_MAX, ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'

/** What may come at one address; `name` is how messages call it. */
export type SizeLimit = { name: string; sizeBytesMax: number; hint: string }

export const ENTRY_LIMIT: SizeLimit = {
  name: 'body',
  sizeBytesMax: ENTRY_SIZE_BYTES_MAX,
  hint: 'Send less in one request, for instance without attachments.',
}

export const BATCH_ITEM_LIMIT: SizeLimit = { ...ENTRY_LIMIT, name: 'item' }

export const BATCH_LIMIT: SizeLimit = {
  name: 'batch',
  sizeBytesMax: BATCH_SIZE_BYTES_MAX,
  hint: 'Send it in several batches.',
}

export function tooLarge({ name, sizeBytesMax, hint }: SizeLimit): AppError {
  const size = `${sizeBytesMax / 1_048_576} MiB (${sizeBytesMax.toLocaleString('en')} bytes)`
  return new AppError('payload_too_large', `The ${name} is larger than ${size}.`, {
    hint,
    details: { sizeBytesMax },
  })
}

export function tooManyItems(): AppError {
  const count = BATCH_ITEMS_MAX.toLocaleString('en')
  return new AppError('payload_too_large', `The batch has more than ${count} items.`, {
    hint: BATCH_LIMIT.hint,
    details: { itemsMax: BATCH_ITEMS_MAX },
  })
}
