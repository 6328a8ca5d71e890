export const MIB = 1_048_576

/** One body, and what the receiver must say to it. */
export type Row = {
  name: string
  body: string | Buffer
  headers?: Record<string, string>
  status: number
  code?: string
  /** What the entry's fields must read, where it is accepted. */
  fields?: Record<string, unknown>
  warnings?: string[]
}

export const json = { 'content-type': 'application/json' }
export const form = { 'content-type': 'application/x-www-form-urlencoded' }
export const multipart = { 'content-type': 'multipart/form-data; boundary=cut' }
export const ada = '{"email":"ada@acme.example"}'
export const adaFields = { email: 'ada@acme.example' }

export const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
export const part = (head: string, value: string) =>
  `--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
export const filled = (size: number) => `{"a":"${'x'.repeat(size - 8)}"}`
export const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
export const wide = (keys: number) =>
  `{${Array.from({ length: keys }, (_, index) => `"key${index}":1`).join(',')}}`
