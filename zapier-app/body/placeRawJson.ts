import type { PlacedValue } from '../../shared/fields/placeFields'
import { type JsonReading, JsonSyntaxError, readJson } from '../../shared/json/readJson'
import { isFilled } from './placeValue'
import { UnusableInput } from './unusableInput'

const EXAMPLE = '{"email": "ada@acme.example"}'

/** The filled leaves of the field Raw JSON, which Zapier hands over as text or as a value it has parsed itself. */
export function placeRawJson(given: unknown): PlacedValue[] {
  if (given === undefined || given === null) return []
  const text = typeof given === 'string' ? given.trim() : JSON.stringify(given)
  if (text === '') return []
  const reading = read(text)
  if (reading.kind !== 'object') {
    const found = reading.kind === 'array' ? 'a list' : 'a single value'
    throw new UnusableInput(`Raw JSON must be one JSON object, such as ${EXAMPLE}; it is ${found}.`)
  }
  return reading.leaves.filter(isFilled).map(({ segments, value }) => ({ segments, value }))
}

function read(text: string): JsonReading {
  try {
    return readJson(text)
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    throw new UnusableInput(`Raw JSON is not valid JSON, such as ${EXAMPLE}: ${error.message}`)
  }
}
