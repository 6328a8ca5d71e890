import { decodeText, encodingOf } from './decodeText'

/** A field of a form: its name and its value. */
export type FormField = readonly [name: string, value: string]

/**
 * While a form is decoded its separators are control characters, which no charset has inside of others; these themselves, where
 * a form holds them, become two characters.
 */
const PAIR_END = 0x00
const NAME_END = 0x01
const ESCAPE = 0x02
const ESCAPED_BASE = 0x30

const AMPERSAND = 0x26
const PLUS = 0x2b
const EQUALS = 0x3d
const PERCENT = 0x25
const SPACE = 0x20

/**
 * The fields of a form in any charset. It is decoded as one text, since each of half a million names by itself would take
 * as long as all of them together. Escapes that are none stay as they are.
 */
export async function readUrlencodedForm(
  bytes: Buffer,
  charset: string | undefined,
): Promise<Iterable<FormField>> {
  const label = encodingOf(bytes, charset)
  // The separators of a form are single bytes, which UTF-16 has none of.
  if (label.startsWith('utf-16')) {
    const text = await decodeText(bytes, charset)
    return fieldsIn(await decodeText(separate(Buffer.from(text))))
  }
  return fieldsIn(await decodeText(separate(bytes), label))
}

/** The bytes of a form with its escapes undone and its separators told apart from what it holds. */
function separate(bytes: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(2 * bytes.length)
  let length = 0
  let isInName = true
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    const isNameEnd: boolean = byte === EQUALS && isInName
    if (byte === AMPERSAND || isNameEnd) {
      out[length++] = isNameEnd ? NAME_END : PAIR_END
      isInName = !isNameEnd
      continue
    }
    const escaped = byte === PERCENT ? byteOfHex(bytes[index + 1], bytes[index + 2]) : undefined
    if (escaped !== undefined) index += 2
    const held = escaped ?? (byte === PLUS ? SPACE : byte)
    if (held <= ESCAPE) out[length++] = ESCAPE
    out[length++] = held <= ESCAPE ? ESCAPED_BASE + held : held
  }
  return out.subarray(0, length)
}

function byteOfHex(high = 0, low = 0): number | undefined {
  const value = 16 * digitOf(high) + digitOf(low)
  return value >= 0 ? value : undefined
}

/** Far below zero for what is no hexadecimal digit. */
function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1_000
}

function* fieldsIn(text: string): Generator<FormField> {
  const pairEnd = String.fromCharCode(PAIR_END)
  const nameEnd = String.fromCharCode(NAME_END)
  let nextNameEnd = -1
  for (let start = 0; start < text.length;) {
    const end = indexIn(text, pairEnd, start)
    if (nextNameEnd < start) nextNameEnd = indexIn(text, nameEnd, start)
    const split = Math.min(nextNameEnd, end)
    if (end > start) yield [held(text.slice(start, split)), held(text.slice(split + 1, end))]
    start = end + 1
  }
}

function indexIn(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from)
  return found < 0 ? text.length : found
}

/** A name or a value with the characters that were escaped. */
function held(text: string): string {
  if (!text.includes(ESCAPE_CHARACTER)) return text
  return [PAIR_END, NAME_END, ESCAPE].reduce(
    (unescaped, code) =>
      unescaped.replaceAll(
        ESCAPE_CHARACTER + String.fromCharCode(ESCAPED_BASE + code),
        String.fromCharCode(code),
      ),
    text,
  )
}

const ESCAPE_CHARACTER = String.fromCharCode(ESCAPE)
