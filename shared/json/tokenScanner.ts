import { JsonSyntaxError } from './jsonSyntaxError'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const FIRST_PRINTABLE = 0x20
const MINUS = 0x2d
const DOT = 0x2e
const ZERO = 0x30
const LETTER_U = 0x75
const FIRST_SURROGATE = 0xd800

/** Decimals this long or shorter survive a double unchanged (it holds any 15 digits), and also with an exponent of two digits. */
const SURELY_EXACT_LENGTH = 15
const SURELY_EXACT_EXPONENT_LENGTH = 2

/** Finds where single tokens of a JSON text end, checks their spelling, and decodes nothing. */
export class TokenScanner {
  position = 0
  /** Whether the last string was its own source text: no escape in it. */
  isPlainString = true
  /** Whether half of a character pair, or a whole one, was in it, written as it is or as an escape. */
  hasSurrogates = false
  /** Whether the last number is short enough for a double to hold it exactly. */
  isShortNumber = true

  constructor(readonly text: string) {}

  fail(problem: string): never {
    throw new JsonSyntaxError(problem, this.text, this.position)
  }

  /** The code unit at the position, NaN at the end of the text. */
  unit(): number {
    return this.text.charCodeAt(this.position)
  }

  skipSpace(): void {
    const { text } = this
    let index = this.position
    for (;;) {
      const unit = text.charCodeAt(index)
      const isSpace = unit <= 0x20 && (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09)
      if (!isSpace) break
      index += 1
    }
    this.position = index
  }

  /** Moves over a string from its opening quote to behind its closing one. */
  skipString(): void {
    const { text } = this
    let isPlain = true
    let hasSurrogates = false
    let index = this.position + 1
    for (;;) {
      const unit = text.charCodeAt(index)
      // Small letters and most others, which are most of any text.
      if (unit > BACKSLASH && unit < FIRST_SURROGATE) {
        index += 1
        continue
      }
      if (unit === QUOTE) break
      if (unit === BACKSLASH) {
        isPlain = false
        hasSurrogates ||= this.isSurrogateEscape(index)
        index = this.afterEscape(index)
        continue
      }
      if (!(unit >= FIRST_PRINTABLE)) this.failInString(index)
      if ((unit & 0xf800) === 0xd800) hasSurrogates = true
      index += 1
    }
    this.isPlainString = isPlain
    this.hasSurrogates = hasSurrogates
    this.position = index + 1
  }

  /** Moves over a number and notes whether it is short. */
  skipNumber(): void {
    const start = this.position
    if (this.unit() === MINUS) this.position += 1
    if (this.unit() === ZERO) this.position += 1
    else this.skipDigits()
    if (this.unit() === DOT) {
      this.position += 1
      this.skipDigits()
    }
    this.isShortNumber = this.position - start <= SURELY_EXACT_LENGTH
    if ((this.unit() | 0x20) === 0x65) this.skipExponent()
  }

  skipWord(word: string): void {
    if (!this.text.startsWith(word, this.position)) this.fail('Expected a value')
    this.position += word.length
  }

  private skipExponent(): void {
    this.position += 1
    const unit = this.unit()
    if (unit === MINUS || unit === 0x2b) this.position += 1
    const start = this.position
    this.skipDigits()
    if (this.position - start > SURELY_EXACT_EXPONENT_LENGTH) this.isShortNumber = false
  }

  private skipDigits(): void {
    if (!isDigit(this.unit())) this.fail('Expected a digit')
    do this.position += 1
    while (isDigit(this.unit()))
  }

  /** `\ud8` to `\udf`, in any case. */
  private isSurrogateEscape(backslash: number): boolean {
    const { text } = this
    const isOfD =
      text.charCodeAt(backslash + 1) === LETTER_U && (text.charCodeAt(backslash + 2) | 0x20) === 0x64
    return isOfD && text.charCodeAt(backslash + 3) >= 0x38
  }

  private afterEscape(backslash: number): number {
    const escaped = this.text.charCodeAt(backslash + 1)
    if (escaped === LETTER_U) {
      for (let index = backslash + 2; index < backslash + 6; index += 1) {
        if (isHexDigit(this.text.charCodeAt(index))) continue
        this.position = index
        this.fail('Expected four hexadecimal digits after \\u')
      }
      return backslash + 6
    }
    if (!isEscapeLetter(escaped)) {
      this.position = backslash + 1
      this.fail('Expected one of " \\ / b f n r t u after a backslash')
    }
    return backslash + 2
  }

  private failInString(index: number): never {
    this.position = index
    if (index >= this.text.length) return this.fail('Expected a closing quote')
    return this.fail('A control character inside a string must be written as an escape')
  }
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isHexDigit(unit: number): boolean {
  const lower = unit | 0x20
  return isDigit(unit) || (lower >= 0x61 && lower <= 0x66)
}

function isEscapeLetter(unit: number): boolean {
  switch (unit) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true
    default:
      return false
  }
}
