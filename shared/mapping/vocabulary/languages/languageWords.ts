import type { BaseTag } from '../baseWords'

/** What a tag's words are: phrases as a speaker writes them, with their accents, set apart by commas. */
type Phrases = string

/**
 * What the fields of one language are called. Case, accents, spaces and punctuation do not count when names are compared, and
 * "zuständig" is found as "zustandig" and "zustaendig" too; so each phrase is written once, as in a form.
 */
export type LanguageWords = Partial<Record<BaseTag, Phrases>> & {
  /** What a person writes to say why: fields that are good context. */
  said?: Phrases
  /** Words for people whom the tool's user wants to reach, never for companies: alone they may hold a name. */
  person?: Phrases
  /** Words that mean something else in other languages: they count only beside other words of this one. */
  beside?: Partial<Record<BaseTag, Phrases>>
}

/** Languages by their code (ISO 639). */
export type LanguageGroup = Record<string, LanguageWords>
