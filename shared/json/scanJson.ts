import { TokenScanner } from './tokenScanner'

/** Receives the parts of a JSON text in their order. Positions are UTF-16 offsets; ends are exclusive. */
export type JsonSink = {
  openObject(start: number): void
  openArray(start: number): void
  closeContainer(end: number): void
  /** Bounds are those between the quotes; a plain string is its own source text. Surrogates may be whole pairs. */
  key(start: number, end: number, isPlain: boolean, hasSurrogates: boolean): void
  string(start: number, end: number, isPlain: boolean, hasSurrogates: boolean): void
  number(start: number, end: number, isShort: boolean): void
  word(start: number, end: number, value: true | false | null): void
}

/**
 * Walks a JSON text once, without recursion, and tells the sink what stands there, in as many steps as its caller likes:
 * `advance` says whether the text has been walked to its end. Accepts exactly the texts that JSON.parse accepts and throws
 * JsonSyntaxError for all others.
 */
export function startScan(text: string, sink: JsonSink): { advance(tokens: number): boolean } {
  return new JsonScan(text, sink)
}

const OBJECT_START = 0x7b
const OBJECT_END = 0x7d
const ARRAY_START = 0x5b
const ARRAY_END = 0x5d
const COMMA = 0x2c
const COLON = 0x3a
const QUOTE = 0x22

class JsonScan {
  private readonly scanner: TokenScanner
  private readonly closers = new ByteStack()
  /** The closing bracket that the innermost container waits for; 0 outside of all. */
  private closer = 0
  private hasJustOpened = false
  private hasBegun = false

  constructor(
    text: string,
    private readonly sink: JsonSink,
  ) {
    this.scanner = new TokenScanner(text)
  }

  advance(tokens: number): boolean {
    const { scanner } = this
    if (!this.hasBegun) this.begin()
    for (let count = 0; this.closer !== 0; count += 1) {
      if (count >= tokens) return false
      this.readInContainer()
    }
    scanner.skipSpace()
    if (scanner.position < scanner.text.length) scanner.fail('Expected the end of the text')
    return true
  }

  private begin(): void {
    this.hasBegun = true
    this.scanner.skipSpace()
    this.readValue()
  }

  /** One member or item, or the end of the innermost container. */
  private readInContainer(): void {
    const { scanner } = this
    scanner.skipSpace()
    if (scanner.unit() === this.closer) {
      this.close()
      return
    }
    if (!this.hasJustOpened) {
      if (scanner.unit() !== COMMA) this.failBetweenItems()
      scanner.position += 1
      scanner.skipSpace()
    }
    if (this.closer === OBJECT_END) this.readKey()
    this.readValue()
  }

  private failBetweenItems(): never {
    return this.scanner.fail(this.closer === OBJECT_END ? 'Expected , or }' : 'Expected , or ]')
  }

  private readKey(): void {
    const { scanner } = this
    if (scanner.unit() !== QUOTE) scanner.fail('Expected a key in double quotes')
    const start = scanner.position + 1
    scanner.skipString()
    this.sink.key(start, scanner.position - 1, scanner.isPlainString, scanner.hasSurrogates)
    scanner.skipSpace()
    if (scanner.unit() !== COLON) scanner.fail('Expected : after a key')
    scanner.position += 1
    scanner.skipSpace()
  }

  private readValue(): void {
    const { scanner, sink } = this
    const start = scanner.position
    this.hasJustOpened = false
    switch (scanner.unit()) {
      case OBJECT_START:
        this.open(OBJECT_END)
        sink.openObject(start)
        return
      case ARRAY_START:
        this.open(ARRAY_END)
        sink.openArray(start)
        return
      case QUOTE:
        scanner.skipString()
        sink.string(start + 1, scanner.position - 1, scanner.isPlainString, scanner.hasSurrogates)
        return
      default:
        this.readNumberOrWord(start)
    }
  }

  private readNumberOrWord(start: number): void {
    const { scanner, sink } = this
    const unit = scanner.unit()
    if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) {
      scanner.skipNumber()
      sink.number(start, scanner.position, scanner.isShortNumber)
    } else if (unit === 0x74) {
      scanner.skipWord('true')
      sink.word(start, scanner.position, true)
    } else if (unit === 0x66) {
      scanner.skipWord('false')
      sink.word(start, scanner.position, false)
    } else {
      scanner.skipWord('null')
      sink.word(start, scanner.position, null)
    }
  }

  private open(closer: number): void {
    this.closers.push(this.closer)
    this.closer = closer
    this.hasJustOpened = true
    this.scanner.position += 1
  }

  private close(): void {
    this.scanner.position += 1
    this.sink.closeContainer(this.scanner.position)
    this.closer = this.closers.pop()
    this.hasJustOpened = false
  }
}

/** A byte for each open container: of eight million brackets, which eight KiB can be inflated to, plain numbers would take 64 MB. */
class ByteStack {
  private bytes = new Uint8Array(64)
  private length = 0

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(2 * this.length)
      grown.set(this.bytes)
      this.bytes = grown
    }
    this.bytes[this.length] = byte
    this.length += 1
  }

  /** 0 when there is nothing on it. */
  pop(): number {
    if (this.length === 0) return 0
    this.length -= 1
    return this.bytes[this.length] ?? 0
  }
}
