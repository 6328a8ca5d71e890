import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
const PAGE_SIZES = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536]
/** Of a database file: where it says how large its pages are. */
const PAGE_SIZE_AT = 16
/** The page at this place is for SQLite's locks on some systems, and written on none. */
const LOCKS_AT = 2 ** 30

type Sums = readonly [number, number]

/** A change of one page. The last one of a transaction tells how many pages the file has then. */
export type Frame = { page: number; pagesAfter: number; content: Buffer }

export type Log = {
  pageSize: number
  /** Whether it is read to its end: nothing that was acknowledged lies behind a place that cannot be read. */
  isWhole: boolean
  /** How many frames there are up to the end of the last transaction that can be read. */
  committed: number
  pagesAfter: number
  pages: ReadonlySet<number>
}

/**
 * Reads the log beside a database file without SQLite, which would pass over what it cannot read and go on without it. The
 * end of a log may be torn, when power failed while the last transaction was written, which then was not acknowledged. So
 * it is damaged only where two transactions lie behind such a place: the first was on disk before the second began.
 * Null: there is no log, or nothing in it. `use` gets every frame that can be read.
 */
export function readLog(path: string, use: (frame: Frame) => void = () => undefined): Log | null {
  if (!existsSync(path)) return null
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    return size <= HEADER_BYTES ? null : readFrames(file, size, use)
  } finally {
    closeSync(file)
  }
}

function readFrames(file: number, size: number, use: (frame: Frame) => void): Log {
  const header = readAt(file, 0, HEADER_BYTES)
  const pageSize = header.readUInt32BE(8)
  const words = (header.readUInt32BE(0) & 1) === 1 ? readBigEndian : readLittleEndian
  const isHeader = (header.readUInt32BE(0) & ~1) === MAGIC && PAGE_SIZES.includes(pageSize)
  let sums = addWords([0, 0], header.subarray(0, 24), words)
  if (!isHeader || !areEqual(sums, sumsAt(header, 24)))
    return { pageSize, isWhole: false, committed: 0, pagesAfter: 0, pages: new Set() }

  const frameBytes = FRAME_HEADER_BYTES + pageSize
  const pages = new Set<number>()
  let [committed, pagesAfter, commitsBehind, isReadable] = [0, 0, 0, true]
  for (let index = 0; HEADER_BYTES + (index + 1) * frameBytes <= size; index += 1) {
    const frame = readAt(file, HEADER_BYTES + index * frameBytes, frameBytes)
    const isOfThisLog = frame.subarray(8, 16).equals(header.subarray(16, 24))
    const content = frame.subarray(FRAME_HEADER_BYTES)
    const stored = sumsAt(frame, 16)
    const expected = addWords(addWords(sums, frame.subarray(0, 8), words), content, words)
    const isRight = isOfThisLog && areEqual(expected, stored)
    const [page, after] = [frame.readUInt32BE(0), frame.readUInt32BE(4)]
    isReadable &&= isRight
    if (isReadable) {
      use({ page, pagesAfter: after, content })
      pages.add(page)
      if (after > 0) [committed, pagesAfter] = [index + 1, after]
    } else if (isRight && after > 0) commitsBehind += 1
    // Behind a place that cannot be read each frame is held against what the one before says of itself.
    sums = stored
  }
  return { pageSize, isWhole: commitsBehind < 2, committed, pagesAfter, pages }
}

/** Why file and log cannot be opened without losing what was acknowledged, as a sentence; null where they can. */
export function findLogProblem(file: string): string | null {
  const path = `${file}-wal`
  const log = readLog(path)
  if (log === null) return null
  const size = existsSync(file) ? statSync(file).size : 0
  if (size === 0) return `The database file ${file} is missing or empty, but its log ${path} is not.`
  if (!log.isWhole)
    return `The log ${path} is damaged: changes that were acknowledged cannot be read from it.`
  if (log.committed === 0) return null
  const isOfThisFile = pageSizeOf(file) === log.pageSize
  const missing = isOfThisFile ? countMissing(log, Math.floor(size / log.pageSize)) : 0
  if (isOfThisFile && missing === 0) return null
  return `The log ${path} does not fit the database file ${file}: one of them was exchanged or cut.`
}

/** Of the pages that there must be, those that are neither in the file nor in its log. */
function countMissing({ pageSize, pagesAfter, pages }: Log, pagesInFile: number): number {
  const pageOfLocks = LOCKS_AT / pageSize + 1
  let missing = 0
  for (let page = pagesInFile + 1; page <= pagesAfter; page += 1)
    if (page !== pageOfLocks && !pages.has(page)) missing += 1
  return missing
}

function pageSizeOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    const size = readAt(file, PAGE_SIZE_AT, 2).readUInt16BE(0)
    return size === 1 ? 65_536 : size
  } finally {
    closeSync(file)
  }
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, position)
  return bytes
}

const sumsAt = (bytes: Buffer, at: number): Sums => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
const areEqual = (one: Sums, other: Sums) => one[0] === other[0] && one[1] === other[1]
const readBigEndian = (bytes: Buffer, at: number) => bytes.readUInt32BE(at)
const readLittleEndian = (bytes: Buffer, at: number) => bytes.readUInt32LE(at)

function addWords([first, second]: Sums, bytes: Buffer, read: (bytes: Buffer, at: number) => number): Sums {
  let [one, other] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + read(bytes, at) + other) >>> 0
    other = (other + read(bytes, at + 4) + one) >>> 0
  }
  return [one, other]
}
