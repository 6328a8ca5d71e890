/**
 * Marks above and below Latin, Greek and Cyrillic letters, and the optional vowel points of Hebrew and Arabic. Marks of
 * other scripts stay: in those of India and Japan another mark makes another name.
 */
const DIACRITICS = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670/g

/** Letters that Unicode does not take apart though people type them without their stroke. */
const PLAIN_LETTERS = new Map(
  Object.entries({
    ß: 'ss',
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ħ: 'h',
    ς: 'σ',
  }),
)
const STROKED = /[ßøæœłđðþıħς]/g

const ASCII = /^[\0-\x7f]*$/

/** One spelling for texts that differ in case, width and accents only. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .toLowerCase()
    .replace(STROKED, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .normalize('NFC')
}

const SPELLED_OUT = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }))

/** Both ways to write a text without its umlauts, since both are in use: "muller" and "mueller". One where there are none. */
export function foldBothWays(text: string): string[] {
  const plain = foldText(text)
  if (ASCII.test(text)) return [plain]
  const spelledOut = foldText(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüåø]/g, (letter) => SPELLED_OUT.get(letter) ?? letter),
  )
  return spelledOut === plain ? [plain] : [plain, spelledOut]
}
