import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

const YEAR_SECONDS = 31_536_000

const POLICY = 'Content-Security-Policy'
const OWN_STYLES = "style-src 'self'"

/** Lets this one answer bring style elements of its own. */
export function allowStyles(response: Response, by: string): void {
  const policy = String(response.getHeader(POLICY))
  response.setHeader(POLICY, policy.replace(OWN_STYLES, `${OWN_STYLES} ${by}`))
}

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
        styleSrc: ["'self'"],
      },
    },
    strictTransportSecurity: hasHttps ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  })
}
