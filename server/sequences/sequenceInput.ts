import type { SequenceLanguage, StepTemplate } from '../../shared/contract/sequences'

/** What a sequence is written from. Of the person and the company everything may be unknown but an e-mail address. */
export type SequenceInput = {
  person: {
    fullName: string | null
    firstName: string | null
    lastName: string | null
    title: string | null
    email: string | null
    location: string | null
  }
  company: { name: string | null; domain: string | null; industry: string | null } | null
  context: readonly ContextItem[]
  signal: { label: string; prompt: string; promptVersion: number | null }
  /** The recipient, in whose name the messages are. */
  sender: { name: string }
  workspace: {
    name: string
    about: string
    /** Null: the language of the prompt. */
    language: SequenceLanguage | null
    bannedWords: readonly string[]
    /** Null: the ones that Signalpost brings for the language. */
    stepTemplates: readonly StepTemplate[] | null
  }
}

export type ContextItem = { label: string; value: string | number | boolean | null }
