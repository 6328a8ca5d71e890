/** The path with an optional origin in front, which proxies may send, and whatever follows as a query. */
const WEBHOOK_ADDRESS =
  /^(?:https?:\/\/[^/?#]+)?\/custom_signals\/([^/?#]*)\/entries(\/batch)?\/?(?:[?#].*)?$/i

/** What a request's address says when it is that of a webhook: the token, and whether a batch is to come. */
export function readWebhookAddress(url: string): { token: string; isBatch: boolean } | null {
  const match = WEBHOOK_ADDRESS.exec(url)
  return match === null ? null : { token: match[1] ?? '', isBatch: match[2] !== undefined }
}
