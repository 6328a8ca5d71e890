import { ROW_LENGTH_MAX, type ReadRecord, TOO_LONG } from './records'

const OPEN_QUOTE = 'A quotation mark is opened in this row and not closed.'

type Outcome =
  | { kind: 'row'; values: string[]; end: number }
  /** The row goes on behind what has arrived. */
  | { kind: 'open' }
  | { kind: 'broken'; message: string }

/**
 * The rows of a CSV text, with quotation marks and line breaks inside of them. Own code, since the libraries that were
 * tried either keep a row of any length or end at the first one that is too long: here a quotation mark that is never
 * closed costs its own line, and at most a row's length is held.
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<ReadRecord<string[]>> {
  const text = new TextWindow()
  for await (const chunk of chunks) {
    text.append(chunk)
    yield* readRows(text, delimiter, false)
  }
  yield* readRows(text, delimiter, true)
}

function* readRows(text: TextWindow, delimiter: string, isEnd: boolean): Generator<ReadRecord<string[]>> {
  while (!text.isEmpty()) {
    if (text.isSkipping && !text.skipLine()) return
    const { line } = text
    const outcome = parseRow(text, delimiter, isEnd)
    if (outcome.kind === 'row') {
      text.take(outcome.end)
      const isBlank = outcome.values.every((value) => value.trim() === '')
      if (!isBlank) yield { kind: 'record', line, content: outcome.values }
    } else if (outcome.kind === 'broken') {
      yield { kind: 'broken', line, message: outcome.message }
      text.isSkipping = true
    } else {
      return
    }
  }
}

/** What has arrived and is not read yet. */
class TextWindow {
  line = 1
  /** On the way to the end of a row that cannot be read. */
  isSkipping = false
  buffer = ''
  start = 0

  get length(): number {
    return this.buffer.length - this.start
  }

  isEmpty(): boolean {
    return this.length <= 0
  }

  append(chunk: string): void {
    this.buffer = this.buffer.slice(this.start) + chunk
    this.start = 0
  }

  take(end: number): void {
    for (
      let at = this.buffer.indexOf('\n', this.start);
      at >= 0 && at < end;
      at = this.buffer.indexOf('\n', at + 1)
    ) {
      this.line += 1
    }
    this.start = end
  }

  /** Leaves the line that cannot be read; false where its end has not arrived yet. */
  skipLine(): boolean {
    const end = this.buffer.indexOf('\n', this.start)
    this.isSkipping = end < 0
    this.take(end < 0 ? this.buffer.length : end + 1)
    return end >= 0
  }
}

function parseRow({ buffer, start, length }: TextWindow, delimiter: string, isEnd: boolean): Outcome {
  const lineEnd = indexOrEnd(buffer, '\n', start)
  if (lineEnd - start > ROW_LENGTH_MAX) return { kind: 'broken', message: TOO_LONG }
  if (lineEnd === buffer.length && !isEnd) return { kind: 'open' }
  const line = buffer.slice(start, lineEnd)
  if (!line.includes('"')) return { kind: 'row', values: line.split(delimiter), end: lineEnd + 1 }
  const values: string[] = []
  for (let at = start; ;) {
    const field = parseField(buffer, at, delimiter)
    if (field.kind === 'broken') return { kind: 'broken', message: OPEN_QUOTE }
    // At the end of what has arrived a closing quotation mark may be the first of two.
    if (field.kind === 'open' || (field.end === buffer.length && !isEnd)) {
      const isHopeless = isEnd || length > ROW_LENGTH_MAX
      return isHopeless ? { kind: 'broken', message: OPEN_QUOTE } : { kind: 'open' }
    }
    values.push(field.value)
    if (buffer[field.end] !== delimiter) return { kind: 'row', values, end: field.end + 1 }
    at = field.end + 1
  }
}

type Field = { kind: 'field'; value: string; end: number } | { kind: 'open' } | { kind: 'broken' }

/** One field, and where the delimiter or line break after it is. */
function parseField(buffer: string, start: number, delimiter: string): Field {
  if (buffer[start] !== '"') return parsePlainField(buffer, start, delimiter)
  let close = buffer.indexOf('"', start + 1)
  while (close >= 0 && buffer[close + 1] === '"') close = buffer.indexOf('"', close + 2)
  if (close < 0) return { kind: 'open' }
  const value = buffer.slice(start + 1, close).replaceAll('""', '"')
  const after = buffer[close + 1]
  const isWhole = after === undefined || after === delimiter || after === '\n'
  if (isWhole) return { kind: 'field', value, end: close + 1 }
  // "Ada" Lovelace is no quotation of a whole field; over several lines the mark was another field's.
  return value.includes('\n') ? { kind: 'broken' } : parsePlainField(buffer, start, delimiter)
}

function parsePlainField(buffer: string, start: number, delimiter: string): Field {
  const line = buffer.slice(start, indexOrEnd(buffer, '\n', start))
  const value = line.slice(0, indexOrEnd(line, delimiter, 0))
  return { kind: 'field', value, end: start + value.length }
}

function indexOrEnd(text: string, wanted: string, start: number): number {
  const index = text.indexOf(wanted, start)
  return index < 0 ? text.length : index
}
