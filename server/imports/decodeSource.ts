import { createFileDecoder, encodingOf, encodingOfMark } from '../payload/decodeText'
import { loopShare } from '../payload/loopShare'

/** What is looked at to find out the charset of a file that nobody named it for. */
const SNIFFED_BYTES = 65_536
/** What is handed on at once: some milliseconds of work, also where it is nothing but broken rows. */
const PIECE_LENGTH = 8_192

/**
 * The text of a file as it arrives, in its charset: that of its byte order mark, the named one, or as it looks. Line
 * ends of every kind become "\n". What cannot be read becomes U+FFFD, so that one bad name harms no other row.
 */
export async function* decodeSource(
  source: AsyncIterable<Uint8Array>,
  charset?: string,
): AsyncGenerator<string> {
  const chunks = source[Symbol.asyncIterator]()
  const head = await readHead(chunks)
  const decode = createFileDecoder(charsetOf(head, charset))
  let hasOpenReturn = false
  for (let bytes: Uint8Array | undefined = head; bytes; bytes = await nextOf(chunks)) {
    const decoded: string = (hasOpenReturn ? '\r' : '') + decode(bytes, false)
    // "\r\n" may have come apart.
    hasOpenReturn = decoded.endsWith('\r')
    const text = (hasOpenReturn ? decoded.slice(0, -1) : decoded).replace(/\r\n?/g, '\n')
    yield* inPieces(text)
  }
  const rest = (hasOpenReturn ? '\n' : '') + decode(new Uint8Array(), true)
  if (rest !== '') yield rest
}

/** A file arrives faster than it is read, and rows that change nothing wait for nothing: others get their turn in between. */
async function* inPieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += PIECE_LENGTH) {
    await loopShare.claim()
    yield text.slice(start, start + PIECE_LENGTH)
  }
}

async function readHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const head: Uint8Array[] = []
  for (let size = 0; size < SNIFFED_BYTES;) {
    const bytes = await nextOf(chunks)
    if (!bytes) break
    head.push(bytes)
    size += bytes.length
  }
  return Buffer.concat(head)
}

async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const next = await chunks.next()
  return next.done === true ? undefined : next.value
}

function charsetOf(head: Uint8Array, charset: string | undefined): string {
  const isNamed = encodingOfMark(head) !== undefined || (charset ?? '').trim() !== ''
  return isNamed ? encodingOf(head, charset) : guessCharset(head)
}

function guessCharset(head: Uint8Array): string {
  const start = head.subarray(0, 1_000)
  const zeros = start.filter((byte) => byte === 0).length
  if (zeros * 4 > start.length) return start[0] === 0 ? 'utf-16be' : 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
