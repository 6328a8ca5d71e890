import { parseItem } from './parseItem'
import { ROW_LENGTH_MAX, type ReadRecord, TOO_LONG } from './records'

/**
 * The objects of a JSON array, each as it arrives. Own code, since the libraries that stream JSON hold a value of any
 * length: here an item that is too long, or a text in it that never ends, is passed over.
 */
export async function* readJsonArray(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord<object>> {
  const scanner = new ItemScanner()
  for await (const chunk of chunks) yield* scanner.read(chunk)
  const message = scanner.problemAtEnd()
  if (message !== null) yield { kind: 'broken', line: scanner.line, message }
}

const inText = /["\\\n]/g
const inValue = /["{}[\],\n]/g

class ItemScanner {
  line = 1
  private depth = 0
  private isInText = false
  /** 1 where the next chunk begins with a character that the end of this one escapes. */
  private skipTo = 0
  private item = ''
  private itemLine = 1
  private isTooLong = false
  private hasEnded = false

  problemAtEnd(): string | null {
    if (this.hasEnded) return this.item.trim() === '' ? null : 'Something stands after the end of the list.'
    return 'The file ends before the list does.'
  }

  *read(chunk: string): Generator<ReadRecord<object>> {
    let taken = 0
    let at = this.skipTo
    for (;;) {
      const sign = this.isInText ? inText : inValue
      sign.lastIndex = at
      const found = sign.exec(chunk)
      if (!found) break
      at = found.index + (found[0] === '\\' ? 2 : 1)
      const isEndOfItem = this.meet(found[0])
      if (isEndOfItem === null) continue
      yield* this.keep(chunk.slice(taken, isEndOfItem ? found.index : 0))
      taken = found.index + 1
      if (isEndOfItem) yield* this.finishItem()
    }
    this.skipTo = Math.max(0, at - chunk.length)
    yield* this.keep(chunk.slice(taken))
  }

  /** True where an item ends, false where the list begins, null where it goes on. */
  private meet(sign: string): boolean | null {
    if (sign === '\n') this.line += 1
    else if (sign === '"') this.isInText = !this.isInText
    else if (this.isInText) return null
    else if (sign === '{' || sign === '[') {
      this.depth += 1
      if (this.depth === 1 && sign === '[' && !this.hasEnded) return false
    } else if (sign === '}' || sign === ']') {
      this.depth -= 1
      if (this.depth === 0) this.hasEnded = true
      return this.depth === 0 ? true : null
    } else if (sign === ',' && this.depth === 1) return true
    return null
  }

  private *keep(text: string): Generator<ReadRecord<object>> {
    if (this.isTooLong) return
    if (this.item === '') this.itemLine = this.line - countLines(text.trimStart())
    this.item = (this.item + text).trimStart()
    if (this.item.length <= ROW_LENGTH_MAX) return
    yield { kind: 'broken', line: this.itemLine, message: TOO_LONG }
    this.isTooLong = true
    this.item = ''
  }

  private *finishItem(): Generator<ReadRecord<object>> {
    if (this.item !== '') yield parseItem(this.item, this.itemLine)
    this.item = ''
    this.isTooLong = false
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
