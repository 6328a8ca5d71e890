import { AppError } from '../../shared/errors'
import type { Warning } from '../../shared/fields/field'
import { createPartDecoder } from './decodeText'
import { mediaTypeOf } from './mediaType'
import { partsOf } from './multipartParts'
import type { FormField } from './urlencodedForm'

/** Of a form of nothing but files the first are named; the rest are like them. */
const WARNINGS_MAX = 100

/** `; name="a\"b"` or `; name=a`, each from where the one before it ended: a quote left open ends them. */
const PARAMETER = /\s*;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gy
const DISPOSITION = /^form-data(?=\s*(?:;|$))/i

/**
 * The text fields of a multipart form, one after the other as they are asked for: null stands for a part that is none. Files
 * are left out, with a warning for each.
 */
export function* readMultipartForm(
  bytes: Buffer,
  contentType: string,
  warnings: Warning[],
): Generator<FormField | null> {
  const { boundary, charset } = mediaTypeOf(contentType)
  const decoders = new Map<string | undefined, (bytes: Uint8Array) => string>()
  const decode = (text: Uint8Array, label = charset): string => {
    const decoder = decoders.get(label) ?? createPartDecoder(label)
    decoders.set(label, decoder)
    return decoder(text)
  }
  for (const { head, bodyStart, bodyEnd } of partsOf(bytes, boundary)) {
    const disposition = parametersOf(head.get('content-disposition'))
    // A part that does not say it belongs to the form does not.
    if (disposition === undefined) {
      yield null
      continue
    }
    const name = disposition.get('name')
    if (name === undefined) throw new AppError('malformed_body', 'A part of the multipart form has no name.')
    const path = decode(Buffer.from(name, 'latin1'))
    const file = fileNameOf(disposition, head.get('content-type'))
    if (file === undefined) {
      const own = mediaTypeOf(head.get('content-type') ?? null).charset
      yield [path, decode(bytes.subarray(bodyStart, bodyEnd), own)]
    } else {
      if (warnings.length < WARNINGS_MAX)
        warnings.push(fileDropped(path, decode(Buffer.from(file, 'latin1'))))
      yield null
    }
  }
}

function parametersOf(disposition: string | undefined): Map<string, string> | undefined {
  const type = DISPOSITION.exec(disposition ?? '')?.[0]
  if (disposition === undefined || type === undefined) return undefined
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, bare = ''] of disposition.slice(type.length).matchAll(PARAMETER))
    parameters.set(name.toLowerCase(), quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, '$1'))
  return parameters
}

/** What a file is called, without the folders that some browsers put before; undefined for a part that is no file. */
function fileNameOf(disposition: Map<string, string>, contentType: string | undefined): string | undefined {
  const name = disposition.get('filename') ?? disposition.get('filename*')
  if (name !== undefined) return name.replace(/^.*[\\/]/, '')
  return contentType?.startsWith('application/octet-stream') === true ? '' : undefined
}

function fileDropped(path: string, fileName: string): Warning {
  return { code: 'file_dropped', path, message: `The file '${fileName}' was left out.` }
}
