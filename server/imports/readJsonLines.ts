import { ROW_LENGTH_MAX, type ReadRecord, TOO_LONG } from './records'
import { parseItem } from './parseItem'

/** The objects of a text with one on each line. */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord<object>> {
  let line = 1
  let rest = ''
  let isSkipping = false
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      if (!isSkipping) yield* readLine(text, line)
      isSkipping = false
      line += 1
    }
    if (isSkipping || rest.length > ROW_LENGTH_MAX) {
      if (!isSkipping) yield { kind: 'broken', line, message: TOO_LONG }
      isSkipping = true
      rest = ''
    }
  }
  if (!isSkipping) yield* readLine(rest, line)
}

function* readLine(text: string, line: number): Generator<ReadRecord<object>> {
  if (text.length > ROW_LENGTH_MAX) yield { kind: 'broken', line, message: TOO_LONG }
  else if (text.trim() !== '') yield parseItem(text, line)
}
