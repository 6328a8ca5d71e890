/** What must be stored where a request is answered 202: these bytes, nothing at all, or what cannot be told. */
export type Expected = Buffer | 'nothing' | 'unknown'

export type SentRequest = { method: string; expected: Expected; items?: Expected[] }

/** What goes over one connection. */
export type Shot = {
  kind: string
  parts: { bytes: Buffer; pauseMs: number }[]
  /** The requests in it; empty where it is no HTTP. */
  requests: SentRequest[]
  /** Every request is whole, so each must be answered. */
  isWhole: boolean
  ending: 'wait' | 'abort' | 'halfClose'
}

/** Where to send, and how to be let in there. */
export type Address = { path: string; headers: string[] }

export type Message = { method?: string; address: Address; headers?: string[]; body: Buffer }

/** A request with its length declared. */
export function writeMessage({ method = 'POST', address, headers = [], body }: Message): Buffer {
  return withHead({ method, address, headers: [`Content-Length: ${body.length}`, ...headers] }, body)
}

export function withHead(
  { method = 'POST', address, headers = [] }: Omit<Message, 'body'>,
  body: Buffer,
): Buffer {
  const lines = [`${method} ${address.path} HTTP/1.1`, 'Host: fuzz', ...address.headers, ...headers, '', '']
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), body])
}

/** One whole request in one piece. */
export function single(kind: string, message: Message, expected: Expected): Shot {
  return {
    kind,
    parts: [{ bytes: writeMessage(message), pauseMs: 0 }],
    requests: [{ method: message.method ?? 'POST', expected }],
    isWhole: true,
    ending: 'wait',
  }
}
