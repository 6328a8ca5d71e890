/** The path with an optional origin in front, which proxies may send, and whatever follows as a query. */
const WEBHOOK_ADDRESS =
  /^(?:https?:\/\/[^/?#]+)?\/custom_signals\/([^/?#]*)\/entries(\/batch)?\/?(?:[?#].*)?$/i

/** What a request's address says when it is that of a webhook: the token, and whether a batch is to come. */
export function readWebhookAddress(url: string): { token: string; isBatch: boolean } | null {
  const match = WEBHOOK_ADDRESS.exec(url)
  return match === null ? null : { token: decoded(match[1] ?? ''), isBatch: match[2] !== undefined }
}

/** Percent-encoded or not it is the same address; what cannot be decoded is no token as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
