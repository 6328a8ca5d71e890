import { AppError } from '../../shared/errors'
import { BATCH_ITEMS_MAX, ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'
import { findBatchItems } from '../payload/findBatchItems'
import type { FoundNode } from '../payload/nodeFinder'
import { mediaTypeOf } from '../payload/mediaType'
import { decodeText, encodingOf, encodingOfMark } from '../payload/decodeText'
import type { Arrival, ArrivedItem } from './arrival'
import { sliceBytes } from './sliceBytes'
import { BATCH_ITEM_LIMIT, tooLarge, tooManyItems } from './tooLarge'

/** The items of a batch, each with the bytes that it was sent as; throws what is wrong with the batch as a whole. */
export async function readBatch(
  bytes: Buffer,
  contentType: string | null,
): Promise<Pick<Arrival, 'items' | 'contentType'>> {
  const { charset } = mediaTypeOf(contentType)
  const text = await decodeText(bytes, charset)
  const found = await findBatchItems(text, BATCH_ITEMS_MAX)
  if (found.length > BATCH_ITEMS_MAX) throw tooManyItems()
  const slices = sliceBytes({ bytes, text, encoding: encodingOf(bytes, charset) }, found)
  const marked = encodingOfMark(bytes)
  return {
    // A byte order mark stands before the array only; each of its items has to be told what it said.
    contentType: marked === undefined ? contentType : `application/json; charset=${marked}`,
    items: found.map((item, index): ArrivedItem => {
      const slice = slices[index] ?? Buffer.alloc(0)
      return { bytes: slice, error: judge(item, slice) }
    }),
  }
}

function judge({ kind, isEmpty }: FoundNode, { length }: Buffer): AppError | null {
  if (length > ENTRY_SIZE_BYTES_MAX) return tooLarge(BATCH_ITEM_LIMIT)
  if (kind !== 'an object') {
    return new AppError('not_an_object', `This item is ${kind}, not an object.`, {
      hint: 'Send an array of JSON objects.',
    })
  }
  return isEmpty
    ? new AppError('empty_body', 'This object is empty.', { hint: 'Send at least one field.' })
    : null
}
