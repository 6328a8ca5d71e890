import { parse as parseContentType } from 'content-type'

export type MediaType = { type?: string; charset?: string | undefined; boundary?: string | undefined }

/** What a Content-Type header says. */
export function mediaTypeOf(contentType: string | null): MediaType {
  if (contentType === null) return {}
  try {
    const { type, parameters } = parseContentType(contentType)
    return { type, charset: parameters['charset'], boundary: parameters['boundary'] }
  } catch {
    // A header that cannot be read says nothing; the body speaks for itself.
    return {}
  }
}
