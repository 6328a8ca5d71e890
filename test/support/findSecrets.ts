import { isWellFormedToken, type TokenKind } from '../../server/secrets/token'

const KINDS: readonly TokenKind[] = ['webhook', 'apiKey', 'session', 'setup', 'invitation', 'reset']

/** Tokens, keys, cookies, codes and secrets of hooks in a text: by their form, so that none has to be known. */
export function findSecrets(text: string): string[] {
  const tokens = text.match(/sp[a-z]_[\w-]{49}/g) ?? []
  const secrets = text.match(/whsec_[A-Za-z0-9+/]{43}=/g) ?? []
  return [...tokens.filter((token) => KINDS.some((kind) => isWellFormedToken(kind, token))), ...secrets]
}
