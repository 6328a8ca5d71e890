import { AppError } from '../../shared/errors'

/** A part of a multipart body: its headers by their names in small letters, and where what stands below them is. */
export type Part = { head: ReadonlyMap<string, string>; bodyStart: number; bodyEnd: number }

/** What HTTP itself allows for headers; no part needs as much. */
const HEAD_BYTES_MAX = 16_384
/** RFC 2046, section 5.1.1. */
const BOUNDARY_LENGTH_MAX = 70

const LINE_END = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')
const CR = 0x0d
const LF = 0x0a

const NO_HEAD: ReadonlyMap<string, string> = new Map()

/** Two dashes behind the last boundary, and spaces at most behind all others (RFC 2046, section 5.1.1). */
const BEHIND_BOUNDARY = /^(?:(--)|[ \t]*\r\n)/

/** A header may go on in a line that begins with a space (RFC 5322, section 2.2.3). */
const HEADER_END = /\r\n(?![ \t])/

/** A boundary in a body: where its line begins, with the line end before it, and what is behind it. */
type Boundary = Bounds & { isLast: boolean }

type Bounds = { start: number; end: number }

/**
 * The parts of a multipart body, one after the other as they are asked for. The whole body is at hand, so each is found by
 * searching for what ends it, which is many times quicker than to walk through it byte by byte.
 */
export function* partsOf(bytes: Buffer, boundary: string | undefined): Generator<Part> {
  if (boundary === undefined || boundary === '' || boundary.length > BOUNDARY_LENGTH_MAX) throw unreadable()
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  let last = findFirst(bytes, delimiter)
  while (!last.isLast) {
    // The line end behind a boundary may be the one before the next.
    const start = last.end - LINE_END.length
    last = findBoundary(bytes, delimiter, start)
    yield partAt(bytes, { start, end: last.start })
  }
}

/** The first may stand at the very beginning, without the line end before it that belongs to all others. */
function findFirst(bytes: Buffer, delimiter: Buffer): Boundary {
  const bare = delimiter.subarray(LINE_END.length)
  const isAtBeginning = bytes.subarray(0, bare.length).equals(bare)
  const first = isAtBeginning ? boundaryAt(bytes, { start: 0, end: bare.length }) : undefined
  return first ?? findBoundary(bytes, delimiter, 0)
}

function findBoundary(bytes: Buffer, delimiter: Buffer, from: number): Boundary {
  for (let start = bytes.indexOf(delimiter, from); start >= 0; start = bytes.indexOf(delimiter, start + 1)) {
    const found = boundaryAt(bytes, { start, end: start + delimiter.length })
    if (found) return found
  }
  throw unreadable()
}

function boundaryAt(bytes: Buffer, { start, end }: Bounds): Boundary | undefined {
  if (bytes[end] === CR && bytes[end + 1] === LF) return { start, end: end + LINE_END.length, isLast: false }
  const behind = BEHIND_BOUNDARY.exec(bytes.toString('latin1', end, end + BOUNDARY_LENGTH_MAX))
  return behind ? { start, end: end + behind[0].length, isLast: behind[1] !== undefined } : undefined
}

/** What lies between two boundaries, from the line end behind the first: without headers the empty line follows at once. */
function partAt(bytes: Buffer, { start, end }: Bounds): Part {
  const headEnd = bytes.indexOf(HEAD_END, start)
  const isWhole = headEnd >= 0 && headEnd + HEAD_END.length <= end && headEnd - start <= HEAD_BYTES_MAX
  if (!isWhole) throw unreadable()
  const head = headEnd === start ? NO_HEAD : readHead(bytes.toString('latin1', start, headEnd))
  return { head, bodyStart: headEnd + HEAD_END.length, bodyEnd: end }
}

function readHead(text: string): Map<string, string> {
  const head = new Map<string, string>()
  for (const line of text.split(HEADER_END)) {
    const colon = line.indexOf(':')
    if (colon > 0) head.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return head
}

function unreadable(): AppError {
  return new AppError('malformed_body', 'The multipart form cannot be read.')
}
