import { identityWords } from './identityWords'
import { roleWords } from './roleWords'
import { structureWords } from './structureWords'
import { thingWords } from './thingWords'

/** The words of English tools, and of the first languages; what they say goes before what other languages say. */
export const baseWords = { ...identityWords, ...roleWords, ...thingWords, ...structureWords }

/** What a word of a field's name says; a word may say several things ("business": a company, or at work). */
export type BaseTag = keyof typeof baseWords
