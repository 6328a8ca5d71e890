import { parse as parseContentType } from 'content-type'
import type { Warning } from '../../shared/fields/field'
import { type JsonReading, readJson } from '../../shared/json/readJson'
import { decodeText } from './decodeText'
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

/** The fields of a body that was stored, with what is remarkable about it. */
export async function readStoredPayload(bytes: Buffer, contentType: string | null): Promise<JsonReading> {
  const { text, warnings } = await readPayload(bytes, contentType)
  const reading = readJson(text)
  reading.warnings.push(...warnings)
  return reading
}

function mediaTypeOf(contentType: string | null): { type?: string; charset?: string | undefined } {
  if (contentType === null) return {}
  try {
    const { type, parameters } = parseContentType(contentType)
    return { type, charset: parameters['charset'] }
  } catch {
    // A header that cannot be read says nothing; the body speaks for itself.
    return {}
  }
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
