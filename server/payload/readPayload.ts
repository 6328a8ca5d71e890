import { AppError } from '../../shared/errors'
import type { Warning } from '../../shared/fields/field'
import { type JsonReading, JsonSyntaxError, readJson } from '../../shared/json/readJson'
import { decodeText } from './decodeText'
import { describeSyntaxError } from './describeSyntaxError'
import { mediaTypeOf } from './mediaType'
import { nestForm } from './nestForm'
import { readMultipartForm, readUrlencodedForm } from './readForm'

/** The body as the text of one JSON document, whatever it came as. */
export type Payload = { text: string; warnings: Warning[] }

/**
 * A body whose first character is `{`, `[` or `"` is JSON whatever its media type says, since half of all senders
 * name none or a wrong one; any other is a form if it says so.
 */
export async function readPayload(bytes: Buffer, contentType: string | null): Promise<Payload> {
  const { type, charset } = mediaTypeOf(contentType)
  if (type === 'multipart/form-data' && !startsLikeJson(bytes)) {
    const { fields, warnings } = await readMultipartForm(bytes, contentType ?? '')
    return { text: JSON.stringify(nestForm(fields)), warnings }
  }
  const text = decodeText(bytes, charset)
  const isForm =
    type === 'application/x-www-form-urlencoded' && !/^\s*(?:[{["]|$)/.test(text) && !isJsonScalar(text)
  return { text: isForm ? JSON.stringify(nestForm(readUrlencodedForm(bytes, charset))) : text, warnings: [] }
}

/** Throws what is wrong with a text that is to be an entry: a JSON object with something in it. */
export function checkEntryText(text: string): void {
  if (text.trim() === '')
    throw new AppError('empty_body', 'The body is empty.', { hint: 'Send a JSON object.' })
  const value = parseJson(text)
  if (Array.isArray(value)) {
    throw new AppError('not_an_object', 'The body is an array, not an object.', {
      hint: 'An array goes to the batch address: the same one with /batch at its end.',
    })
  }
  if (typeof value !== 'object' || value === null) {
    const kind = value === null ? 'null' : `a ${typeof value}`
    throw new AppError('not_an_object', `The body is ${kind}, not an object.`, {
      hint: 'Send a JSON object.',
    })
  }
  if (Object.keys(value).length > 0) return
  throw new AppError('empty_body', 'The object is empty.', { hint: 'Send at least one field.' })
}

/** The fields of a body that was stored, with what is remarkable about it. */
export async function readStoredPayload(bytes: Buffer, contentType: string | null): Promise<JsonReading> {
  const { text, warnings } = await readPayload(bytes, contentType)
  const reading = readJson(text)
  reading.warnings.push(...warnings)
  return reading
}

/** By its bytes, whatever the charset: marks and white space, of one byte or two, and then the first character. */
function startsLikeJson(bytes: Buffer): boolean {
  const first = bytes.find((byte) => !BEFORE_TEXT.has(byte))
  return first !== undefined && '{["'.includes(String.fromCharCode(first))
}

const BEFORE_TEXT = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x20, 0x09, 0x0a, 0x0d])

/** `42` or `null` posted with curl's default type is a mistake in JSON, not a form with one nameless field. */
function isJsonScalar(text: string): boolean {
  return /^\s*(?:true|false|null|-?\d[\d.eE+-]*)\s*$/.test(text)
}

/** JSON.parse judges, since it is native and any depth is fine with it; only what it refuses is read again for the place. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw malformedJson(text, cause)
  }
}

function malformedJson(text: string, cause: unknown): AppError {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return describeSyntaxError(text, error)
    throw error
  }
  return new AppError('malformed_json', 'The body is not valid JSON.', { cause })
}
