import { AppError } from '../../shared/errors'
import type { Warning } from '../../shared/fields/field'
import { type JsonReading, startReading } from '../../shared/json/readJson'
import { decodeText } from './decodeText'
import { inLine } from './line'
import { loopShare } from './loopShare'
import { mediaTypeOf } from './mediaType'
import { readMultipartForm } from './multipartForm'
import { nestForm } from './nestForm'
import { NodeFinder } from './nodeFinder'
import { scanText, TOKENS_PER_STEP } from './scanText'
import { type FormField, readUrlencodedForm } from './urlencodedForm'

/** A body as what it is: JSON, at least by what its sender wants, or the fields of a form. */
type Payload =
  { text: string; fields?: undefined } | { fields: Iterable<FormField | null>; warnings: Warning[] }

/** Throws what is wrong with a body that is to be an entry: a JSON object with something in it, or a form with a field. */
export async function judgePayload(bytes: Buffer, contentType: string | null): Promise<void> {
  const payload = await openPayload(bytes, contentType)
  if (payload.fields === undefined) await judgeText(payload.text)
  else if ((await countFields(payload.fields)) === 0) {
    throw new AppError('empty_body', 'The form is empty.', { hint: 'Send at least one field.' })
  }
}

/** The fields of a body that was stored, with what is remarkable about it. */
export function readStoredPayload(bytes: Buffer, contentType: string | null): Promise<JsonReading> {
  return inLine({ owner: 'readers', sizeBytes: bytes.length }, async () => {
    // Many are read one after the other, and what is done with each comes on top.
    await loopShare.claim()
    const payload = await openPayload(bytes, contentType)
    if (payload.fields === undefined) return readText(payload.text)
    const reading = await readText(await nestForm(payload.fields), { areKeysUnique: true })
    reading.warnings.push(...payload.warnings)
    return reading
  })
}

/**
 * A body whose first character is `{`, `[` or `"` is JSON whatever its media type says, since half of all senders
 * name none or a wrong one; any other is a form if it says so.
 */
async function openPayload(bytes: Buffer, contentType: string | null): Promise<Payload> {
  const { type, charset } = mediaTypeOf(contentType)
  if (type === 'multipart/form-data' && !startsLikeJson(bytes)) {
    const warnings: Warning[] = []
    return { fields: readMultipartForm(bytes, contentType ?? '', warnings), warnings }
  }
  const text = await decodeText(bytes, charset)
  const isForm = type === 'application/x-www-form-urlencoded' && !isNoForm(text)
  return isForm ? { fields: await readUrlencodedForm(bytes, charset), warnings: [] } : { text }
}

/** By its bytes, whatever the charset: marks and white space, of one byte or two, and then the first character. */
function startsLikeJson(bytes: Buffer): boolean {
  const first = bytes.find((byte) => !BEFORE_TEXT.has(byte))
  return first !== undefined && '{["'.includes(String.fromCharCode(first))
}

const BEFORE_TEXT = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x20, 0x09, 0x0a, 0x0d])

/**
 * Though curl calls it a form by default: `42` or `null` is no form with one nameless field, `'{name:Ada}'` is what a
 * Windows shell makes of JSON in single quotes, and a form would have the bracket of XML escaped.
 */
function isNoForm(text: string): boolean {
  const isScalar = /^\s*(?:true|false|null|-?\d[\d.eE+-]*)\s*$/.test(text)
  return isScalar || /^\s*(?:[{["<]|'\s*[{[]|$)/.test(text)
}

async function judgeText(text: string): Promise<void> {
  if (text.trim() === '')
    throw new AppError('empty_body', 'The body is empty.', { hint: 'Send a JSON object.' })
  const finder = new NodeFinder(0)
  await scanText(text, finder)
  if (finder.isArray) {
    throw new AppError('not_an_object', 'The body is an array, not an object.', {
      hint: 'An array goes to the batch address: the same one with /batch at its end.',
    })
  }
  const { kind, isEmpty } = finder.nodes[0] ?? { kind: 'nothing', isEmpty: true }
  if (kind !== 'an object') {
    throw new AppError('not_an_object', `The body is ${kind}, not an object.`, {
      hint: 'Send a JSON object.',
    })
  }
  if (isEmpty) throw new AppError('empty_body', 'The object is empty.', { hint: 'Send at least one field.' })
}

async function countFields(fields: Iterable<FormField | null>): Promise<number> {
  let count = 0
  for (const field of fields) {
    if (field !== null) count += 1
    if (loopShare.isUsedUp()) await loopShare.renew()
  }
  return count
}

async function readText(text: string, known?: { areKeysUnique: boolean }): Promise<JsonReading> {
  const started = startReading(text, known)
  for (;;) {
    const reading = started.advance(TOKENS_PER_STEP)
    if (reading !== undefined) return reading
    if (loopShare.isUsedUp()) await loopShare.renew()
  }
}
