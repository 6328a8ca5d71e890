const HEAD_BYTES = 65_536

/** The beginning of a file as the server would read it, and all of it where it is wanted. */
export type FileText = { bytes: Uint8Array<ArrayBuffer>; charset: string; readAll: () => Promise<string> }

export async function openText(file: File): Promise<FileText> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const charset = charsetOf(bytes)
  const readAll = async () => new TextDecoder(charset).decode(await file.arrayBuffer())
  return { bytes, charset, readAll }
}

/** A letter that is cut in two at the end is left out. */
export function decodeHead({ bytes, charset }: Pick<FileText, 'bytes' | 'charset'>): string {
  return new TextDecoder(charset).decode(bytes, { stream: true })
}

/** As the server guesses it: what is not UTF-8 is what Excel writes on Windows. */
function charsetOf(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 1_000)
  if (start.filter((byte) => byte === 0).length * 4 > start.length)
    return first === 0 ? 'utf-16be' : 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
