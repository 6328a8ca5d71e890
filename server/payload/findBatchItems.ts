import { AppError } from '../../shared/errors'
import { type FoundNode, NodeFinder } from './nodeFinder'
import { scanText } from './scanText'

/**
 * The items of a JSON array, without reading what is in them; throws when the text is no JSON, no array, or an empty one.
 * The walk ends soon after `itemsMax`: whoever gets more items than that knows that there are too many.
 */
export async function findBatchItems(text: string, itemsMax: number): Promise<FoundNode[]> {
  if (text.trim() === '') {
    throw new AppError('empty_body', 'The body is empty.', { hint: 'Send a JSON array of objects.' })
  }
  const finder = new NodeFinder(1)
  await scanText(text, finder, () => finder.nodes.length > itemsMax)
  if (!finder.isArray) {
    throw new AppError('not_an_array', 'The body is not an array.', {
      hint: 'A single object goes to the address without /batch.',
    })
  }
  if (finder.nodes.length > 0) return finder.nodes
  throw new AppError('empty_body', 'The array is empty.', { hint: 'Send at least one object.' })
}
