/**
 * Asks for an answer without the secret that it would hold (RFC 7240): it would stand in the log that Zapier keeps of
 * answers. A server that does not know this ignores it.
 */
export const withoutSecrets = { Prefer: 'return=minimal' }
