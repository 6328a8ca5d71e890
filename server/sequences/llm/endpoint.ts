/** An OpenAI-compatible endpoint as the workspace set it. */
export type LlmEndpoint = {
  /** Up to and without `/chat/completions`; a query (Azure's `api-version`) is kept. */
  baseUrl: string
  model: string
  apiKey: string | null
  /** One request, from the connection to the last byte. */
  timeoutMs: number
  /** What one answer may cost. */
  tokensMax: number
  callsPerDay: number
  tokensPerDay: number
}

/** What was learnt of an endpoint holds for one model of it. */
export function keyOf({ baseUrl, model }: Pick<LlmEndpoint, 'baseUrl' | 'model'>): string {
  return `${baseUrl} ${model}`
}

export function chatUrl(baseUrl: string): string {
  const url = new URL(baseUrl)
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`
  return url.href
}

/** Azure wants the key in a header of its own; the others as a bearer. A local server may want none. */
export function headersFor({ baseUrl, apiKey }: LlmEndpoint): Record<string, string> {
  const json = { 'Content-Type': 'application/json', Accept: 'application/json' }
  if (apiKey === null) return json
  const isAzure = /\.azure\.com$/i.test(new URL(baseUrl).hostname)
  return isAzure ? { ...json, 'api-key': apiKey } : { ...json, Authorization: `Bearer ${apiKey}` }
}
