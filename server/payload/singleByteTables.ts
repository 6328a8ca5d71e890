import { decode as decodeLegacy } from 'iconv-lite'

/** What Windows-1252 has at 0x80 to 0x9F; Node's decoder leaves these as control characters. */
const WINDOWS_1252_UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const windows1252 = tableOf((byte) => {
  const isUpper = byte >= 0x80 && byte <= 0x9f
  return isUpper ? WINDOWS_1252_UPPER.charCodeAt(byte - 0x80) : byte
})

/** The one single-byte charset of the WHATWG list that Node does not have. */
const iso885916 = tableOf((byte) => decodeLegacy(Buffer.of(byte), 'iso-8859-16').charCodeAt(0))

/** The bytes above ASCII go to a private area of Unicode (WHATWG Encoding, section 14.5). */
const userDefined = tableOf((byte) => (byte < 0x80 ? byte : 0xf700 + byte))

/** The UTF-16 unit of each byte in a charset whose decoder Node lacks or has wrong; undefined for every other. */
export function singleByteTable(label: string): Uint16Array | undefined {
  if (label === 'iso-8859-16') return iso885916
  if (label === 'x-user-defined') return userDefined
  return isWindows1252(label) ? windows1252 : undefined
}

function isWindows1252(label: string): boolean {
  try {
    return label !== 'utf-8' && new TextDecoder(label).encoding === 'windows-1252'
  } catch {
    return false
  }
}

function tableOf(unitOf: (byte: number) => number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => unitOf(byte))
}
