/** Joins the parts of an emoji, or letters of Persian and Indic script: there it is seen by what it does. */
const JOINED =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Script=Arabic}|\p{M})(?:\u200C|\u200D)(?=\p{L})/gu
const INVISIBLE =
  /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|[^\P{Cc}\n\t]|\u115F|\u1160|\u3164|\uFFA0|\u034F|[\u{E0100}-\u{E01EF}]/gu
/** Accents that are piled up to hide the line above. */
const PILED = /\p{M}{4,}/gu

/** Characters that a reader cannot see, and that change what programs read or how the text runs. */
export function findInvisible(text: string): string[] {
  const plain = text.replace(/\r\n/g, '\n').replace(JOINED, '')
  return [...(plain.match(INVISIBLE) ?? []), ...(plain.match(PILED) ?? [])].map(nameOf)
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
