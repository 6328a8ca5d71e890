import { Busboy } from '@fastify/busboy'
import { AppError } from '../../shared/errors'
import type { Warning } from '../../shared/fields/field'
import { ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'
import { decodeText } from './decodeText'

/** Of a form of nothing but files the first are named; the rest are like them. */
const WARNINGS_MAX = 100

export type FormFields = [name: string, value: string][]

/** Letters and digits that are the same in every charset a form comes in. */
const PLAIN = /^[\w.[\]-]*$/

/** Each name and value is decoded by itself, in the charset of the form; escapes that are none stay as they are. */
export function readUrlencodedForm(bytes: Uint8Array, charset: string | undefined): FormFields {
  const decode = (escaped: string) =>
    PLAIN.test(escaped) ? escaped : decodeText(percentDecode(escaped.replaceAll('+', ' ')), charset)
  // The bytes of a form are ASCII but for what sloppy senders leave unescaped: latin1 keeps each byte apart.
  const pairs = Buffer.from(bytes).toString('latin1').split('&')
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
    })
}

/** The text fields of a multipart form; files are left out, with a warning for each. */
export async function readMultipartForm(
  bytes: Buffer,
  contentType: string,
): Promise<{ fields: FormFields; warnings: Warning[] }> {
  const form = await readParts(bytes, contentType)
  const hasReplacement = form.fields.some(
    ([name, value]) => name.includes('\ufffd') || value.includes('\ufffd'),
  )
  if (hasReplacement && !bytes.includes('\ufffd')) {
    throw new AppError('invalid_characters', 'A field of the form is not valid text.', {
      hint: 'Send the form as UTF-8.',
    })
  }
  return form
}

function percentDecode(text: string): Buffer {
  const unescaped = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(unescaped, 'latin1')
}

function readParts(bytes: Buffer, contentType: string): Promise<{ fields: FormFields; warnings: Warning[] }> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: unknown) => {
      reject(new AppError('malformed_body', 'The multipart form cannot be read.', { cause }))
    }
    try {
      const fields: FormFields = []
      const warnings: Warning[] = []
      const limits = { fieldSize: ENTRY_SIZE_BYTES_MAX, fieldNameSize: ENTRY_SIZE_BYTES_MAX }
      const parser = new Busboy({ headers: { 'content-type': contentType }, limits })
      parser.on('field', (name: string | undefined, value) => {
        if (name === undefined) refuse(new Error('A part has no name.'))
        else fields.push([name, value])
      })
      parser.on('file', (path, stream, filename) => {
        // A file that is cut off fails its own stream besides the parser; an error that nobody hears ends the process.
        stream.on('error', refuse).resume()
        if (warnings.length < WARNINGS_MAX) {
          warnings.push({ code: 'file_dropped', path, message: `The file '${filename}' was left out.` })
        }
      })
      parser.on('error', refuse)
      parser.on('finish', () => {
        resolve({ fields, warnings })
      })
      parser.end(bytes)
    } catch (error) {
      refuse(error)
    }
  })
}
