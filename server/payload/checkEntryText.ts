import { AppError } from '../../shared/errors'
import { JsonSyntaxError, readJson } from '../../shared/json/readJson'

/** Throws what is wrong with a text that is to be an entry: a JSON object with something in it. */
export function checkEntryText(text: string): void {
  if (text.trim() === '')
    throw new AppError('empty_body', 'The body is empty.', { hint: 'Send a JSON object.' })
  const value = parse(text)
  if (Array.isArray(value)) {
    throw new AppError('not_an_object', 'The body is an array, not an object.', {
      hint: 'Send each item as a request of its own.',
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

/** JSON.parse judges, since it is native and any depth is fine with it; only what it refuses is read again for the place. */
function parse(text: string): unknown {
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
    if (!(error instanceof JsonSyntaxError)) throw error
    const { message, position, line, column } = error
    return new AppError('malformed_json', `The body is not valid JSON. ${message}`, {
      details: { position, line, column },
      cause,
    })
  }
  return new AppError('malformed_json', 'The body is not valid JSON.', { cause })
}
