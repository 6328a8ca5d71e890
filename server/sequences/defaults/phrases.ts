/** The sentences of the default steps in one language. Each is Liquid, and prints only what the name of its place says is known. */
export type Phrases = {
  greeting: { ifKnown: 'person.firstName' | 'person.fullName'; named: string; plain: string }
  signOff: { words: string; comma: ',' | '' }
  first: {
    subject: ByCompany
    /** Before the lines of context. */
    reason: string
    /** Where there is no context: true of everybody that a signal finds. */
    noReason: BySender
    ask: ByCompany & { titled: string }
    offer: BySender
    choice: string
  }
  second: {
    subject: ByCompany
    reminder: string
    suggestion: string
    /** Where there is no context to come back to. */
    open: ByCompany
  }
  third: { subject: string; close: string; later: string; colleague: string }
}

type ByCompany = { company: string; plain: string }
type BySender = { workspace: string; plain: string }
