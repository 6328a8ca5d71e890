import { parseJson } from '../../shared/parseJson'
import type { ReadRecord } from './records'

/** One row of JSON: an object, or what is wrong with it. */
export function parseItem(text: string, line: number): ReadRecord<object> {
  const item = parseJson(text)
  if (item === undefined) return { kind: 'broken', line, message: 'The row is not valid JSON.' }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { kind: 'broken', line, message: 'The row is not an object.' }
  }
  return { kind: 'record', line, content: item }
}
