import type { HeldKind, PrivacyPart } from '../shared/contract/privacy'

/** The one person whom a wish for privacy is about, by all that the person is looked for by. */
export type Individual = {
  emails: readonly string[]
  linkedinUrls: readonly string[]
  /** As exclusions and directory spell them: `em:ada@acme.example`, `li:ada-lovelace`. */
  keys: readonly string[]
  /** Name and company, where nobody else in the directory has both: `nc:ada lovelace|acme`. */
  nameKeys: readonly string[]
  /** In the directory. */
  personIds: readonly string[]
  /** As our own texts name the person. */
  names: readonly string[]
}

/** Something that is held about the person. */
export type Held = { kind: HeldKind; id: string; data: Record<string, unknown> }

export type Slice = {
  individual: Individual
  /** Reads behind that place, null: from the beginning. */
  after: string | null
  /** What came later is no business of this reading. */
  until: Date
  /** Takes away, or blanks, what it finds. */
  isDeleting: boolean
}

/** `after` is the place to go on from; null: all was read. */
export type SliceRead = { held: Held[]; after: string | null }

/** What a feature holds about people, in a deletion one part. */
export type Holding = {
  part: PrivacyPart
  /** What look-ups find, at once. */
  find?: (individual: Individual) => AsyncIterable<Held>
  /** Takes that away, and gives how many. Again and again does no harm. */
  remove?: (individual: Individual) => Promise<number>
  /** Reads a slice of all that is stored. Again and again does no harm. */
  read?: (slice: Slice) => Promise<SliceRead>
  /** Up to which time a reading must go to reach all that is stored: a clock that was ahead has stored things of tomorrow. */
  findEnd?: () => Promise<Date | null>
}
