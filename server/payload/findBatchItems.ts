import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import { type ItemBounds, JsonSyntaxError } from '../../shared/json/readJson'
import { type JsonSink, startScan } from '../../shared/json/scanJson'
import { describeSyntaxError } from './describeSyntaxError'

/** One item of a batch: where it stands in the text and what it is; `kind` is in words that follow "is". */
export type BatchItem = ItemBounds & { kind: string; isEmpty: boolean }

/** This many tokens take a millisecond or two; then it is the turn of other requests. */
const TOKENS_PER_TURN = 20_000

/**
 * The items of a JSON array, without reading what is in them; throws when the text is no JSON, no array, or an empty one.
 * A large batch is walked in several turns of the event loop, so that it holds up nobody, and not much further than to
 * `itemsMax`: whoever gets more items than that knows that there are too many.
 */
export async function findBatchItems(text: string, itemsMax: number): Promise<BatchItem[]> {
  if (text.trim() === '') {
    throw new AppError('empty_body', 'The body is empty.', { hint: 'Send a JSON array of objects.' })
  }
  const finder = new ItemFinder()
  const scan = startScan(text, finder)
  try {
    while (!scan.advance(TOKENS_PER_TURN) && finder.items.length <= itemsMax) await setImmediate()
  } catch (error) {
    throw error instanceof JsonSyntaxError ? describeSyntaxError(text, error) : error
  }
  if (!finder.isArray) {
    throw new AppError('not_an_array', 'The body is not an array.', {
      hint: 'A single object goes to the address without /batch.',
    })
  }
  if (finder.items.length > 0) return finder.items
  throw new AppError('empty_body', 'The array is empty.', { hint: 'Send at least one object.' })
}

/** Notes what stands directly in the outermost array. */
class ItemFinder implements JsonSink {
  readonly items: BatchItem[] = []
  isArray = false
  private depth = 0

  openObject(start: number): void {
    this.open(start, 'an object')
  }

  openArray(start: number): void {
    if (this.depth === 0) this.isArray = true
    this.open(start, 'an array')
  }

  closeContainer(end: number): void {
    this.depth -= 1
    const item = this.items.at(-1)
    if (this.depth === 1 && item) item.end = end
  }

  key(): void {
    const item = this.items.at(-1)
    if (this.depth === 2 && item) item.isEmpty = false
  }

  string(start: number, end: number): void {
    this.scalar(start - 1, end + 1, 'a string')
  }

  number(start: number, end: number): void {
    this.scalar(start, end, 'a number')
  }

  word(start: number, end: number, value: true | false | null): void {
    this.scalar(start, end, value === null ? 'null' : 'a boolean')
  }

  private open(start: number, kind: string): void {
    if (this.isArray && this.depth === 1) this.items.push({ start, end: start, kind, isEmpty: true })
    this.depth += 1
  }

  private scalar(start: number, end: number, kind: string): void {
    if (this.isArray && this.depth === 1) this.items.push({ start, end, kind, isEmpty: false })
  }
}
