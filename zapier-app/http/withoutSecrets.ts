/**
 * Asks for an answer without its secret (RFC 7240), which would stay in the log that Zapier keeps of answers. A server that
 * does not know this header ignores it.
 */
export const withoutSecrets = { Prefer: 'return=minimal' }
