import type { RequestHandler } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 31_536_000

/**
 * What browsers are told to refuse. That they stay with https only where the outside has it, and of this host alone: what
 * else lies below its name is not ours.
 */
export function setSecurityHeaders(publicUrl: string | undefined): RequestHandler {
  const hasHttps = publicUrl?.startsWith('https:') ?? false
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrcAttr: ["'none'"],
        // The page's components set widths and colours in style elements that they make themselves.
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    strictTransportSecurity: hasHttps ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  })
}
