import type { Clue } from '../clues/readClues'

/** "51–200 employees" and "Yes" are answers to questions about a company. */
export function isNoName(clue: Clue): boolean {
  const value = String(clue.field.value).trim()
  return (
    /\d\s*(?:-|–|—|~|to|bis|до|a|à|do|od|から)\s*\d|^[<>]?\s*\d+\s*\+?$|^\d+\s*\+/i.test(value) ||
    yesOrNo.test(value)
  )
}

const yesOrNo =
  /^(?:yes|no|y|n|true|false|ja|nein|nee|oui|non|si|sí|sì|sim|não|nao|tak|nie|ano|ne|igen|nem|da|nu|evet|hayır|да|нет|ні|так|не|ναι|όχι|はい|いいえ|是|否|예|아니요|네|kyllä|ei|jah|jā|nē|taip|nej|nei|po|jo|نعم|لا|כן|לא|हाँ|नहीं|có|không|ya|tidak|mungkin)$/i
