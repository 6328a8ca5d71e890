/** The one way to the outside, injected: it checks where an address leads, and rejects only when it is broken off. */
export type PostJson = (request: JsonRequest) => Promise<JsonAnswer>

export type JsonRequest = {
  url: string
  headers: Record<string, string>
  body: unknown
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/** `status` is null where nothing came back, and `error` says why. */
export type JsonAnswer = {
  status: number | null
  error: string | null
  answer: string
  retryAfter: string | null
}
