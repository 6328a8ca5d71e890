import { parse as parseContentType } from 'content-type'

/** What a Content-Type header says. */
export function mediaTypeOf(contentType: string | null): { type?: string; charset?: string | undefined } {
  if (contentType === null) return {}
  try {
    const { type, parameters } = parseContentType(contentType)
    return { type, charset: parameters['charset'] }
  } catch {
    // A header that cannot be read says nothing; the body speaks for itself.
    return {}
  }
}
