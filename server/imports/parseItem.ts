import type { ReadRecord } from './records'

/** One row of JSON: an object, or what is wrong with it. */
export function parseItem(text: string, line: number): ReadRecord<object> {
  const item = parse(text)
  if (item === undefined) return { kind: 'broken', line, message: 'The row is not valid JSON.' }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { kind: 'broken', line, message: 'The row is not an object.' }
  }
  return { kind: 'record', line, content: item }
}

/** JSON has no undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
