import { Busboy } from '@fastify/busboy'
import qs from 'qs'
import { AppError } from '../../shared/errors'
import type { Warning } from '../../shared/fields/field'
import { ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'
import { decodeText } from './decodeText'

/** More names than any form has; nesting them costs time that grows with the square. */
const FORM_FIELDS_MAX = 10_000
const NESTING_MAX = 32

export type FormReading = { form: Record<string, unknown>; warnings: Warning[] }

/** `a=1&a=2` gives an array, `a[b]=c` and `a[]=c` nest, as PHP and Rails tools send them. */
export function readUrlencodedForm(bytes: Uint8Array, charset: string | undefined): FormReading {
  // The bytes of a form are ASCII but for what sloppy senders leave unescaped; each name and value is decoded by itself.
  const form = nest(Buffer.from(bytes).toString('latin1'), (escaped) =>
    decodeText(percentDecode(escaped.replaceAll('+', ' ')), charset),
  )
  return { form, warnings: [] }
}

/** The text fields of a multipart form; files are left out, with a warning for each. */
export async function readMultipartForm(bytes: Buffer, contentType: string): Promise<FormReading> {
  const { pairs, warnings } = await readParts(bytes, contentType)
  const replaced = pairs.some((pair) => pair.join('').includes('\ufffd'))
  if (replaced && !bytes.includes('\ufffd'))
    throw new AppError('invalid_characters', 'A form field is not valid text.')
  const query = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
  return { form: nest(query, decodeURIComponent), warnings }
}

function nest(query: string, decoder: (text: string) => string): Record<string, unknown> {
  try {
    return qs.parse(query, {
      allowPrototypes: true,
      plainObjects: true,
      arrayLimit: FORM_FIELDS_MAX,
      depth: NESTING_MAX,
      parameterLimit: FORM_FIELDS_MAX,
      throwOnLimitExceeded: true,
      decoder,
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('malformed_body', `The form has more than ${FORM_FIELDS_MAX} fields.`, {
      cause: error,
    })
  }
}

/** Escapes that are none stay as they are, as in browsers. */
function percentDecode(text: string): Buffer {
  const unescaped = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(unescaped, 'latin1')
}

function readParts(
  bytes: Buffer,
  contentType: string,
): Promise<{ pairs: [string, string][]; warnings: Warning[] }> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) => {
      reject(new AppError('malformed_body', 'The multipart form cannot be read.', { cause: error }))
    }
    try {
      const pairs: [string, string][] = []
      const warnings: Warning[] = []
      const limits = { fieldSize: ENTRY_SIZE_BYTES_MAX, fields: FORM_FIELDS_MAX }
      const parser = new Busboy({ headers: { 'content-type': contentType }, limits })
      parser.on('field', (name, value) => pairs.push([name, value]))
      parser.on('file', (name, stream, filename) => {
        stream.resume()
        warnings.push({ code: 'file_dropped', path: name, message: `The file '${filename}' was left out.` })
      })
      parser.on('fieldsLimit', () => {
        refuse(new RangeError(`more than ${FORM_FIELDS_MAX} fields`))
      })
      parser.on('error', refuse)
      parser.on('finish', () => {
        resolve({ pairs, warnings })
      })
      parser.end(bytes)
    } catch (error) {
      refuse(error)
    }
  })
}
