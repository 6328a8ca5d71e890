import type { Request, Response } from 'express'

const MINIMAL = /^return\s*=\s*"?minimal"?$/i

/**
 * Whether a caller wants the least (RFC 7240): an answer without what is to be kept secret, for tools that keep a log of
 * answers. It is told that it gets that. Of a preference that is named twice the first counts.
 */
export function prefersMinimal({ request, response }: { request: Request; response: Response }): boolean {
  const preferences = (request.get('prefer') ?? '').split(',').map((each) => each.replace(/;.*$/s, '').trim())
  const preferred = preferences.find((each) => /^return\s*=/i.test(each))
  if (preferred === undefined || !MINIMAL.test(preferred)) return false
  response.set('Preference-Applied', 'return=minimal')
  return true
}
