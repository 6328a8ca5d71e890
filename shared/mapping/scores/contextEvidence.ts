import type { LeafValue } from '../../fields/field'
import { contextWords } from '../vocabulary/contextWords'
import { CONTEXT, CONTEXT_WORD } from '../weights'

export type WordClass = keyof typeof contextWords

/** What speaks for a field as context: a word in its name, or how it is asked for or filled in. */
export type Evidence = WordClass | 'question' | 'answer' | 'prose' | 'ownField' | 'anyField'

/** How much each says. */
export const weightOfEvidence: Record<Evidence, number> = {
  ...CONTEXT_WORD,
  question: CONTEXT.question,
  answer: CONTEXT.answer,
  prose: CONTEXT.prose,
  ownField: CONTEXT.ownField,
  anyField: CONTEXT.anyField,
}

/** A field as far as its name and its value go, with what it stands in. */
export type NamedField = {
  value: LeafValue
  /** The key or label to quote. */
  named: string
  words: readonly string[]
  /** The words of what it stands in: "name" alone says nothing; of a campaign it says what the person came by. */
  around: readonly string[]
  /** Whether it is the answer to a question. */
  isAnswer: boolean
  /** Whether no tool is known to call a field so: somebody chose to collect it. */
  isOwn: boolean
}

/** The strongest evidence that a field has. `classes` are the words to go by, with what each tells. */
export function evidenceOf(field: NamedField, classes: ReadonlyMap<string, WordClass>): Evidence {
  const byName = classOfWords([...field.words, ...field.around], classes)
  const byUse = evidenceOfUse(field)
  return byName && weightOfEvidence[byName] >= weightOfEvidence[byUse] ? byName : byUse
}

function evidenceOfUse(field: NamedField): Evidence {
  // A question that the form's owner thought of is asked because the answer matters.
  if (isQuestion(field)) return 'question'
  if (field.isAnswer) return 'answer'
  if (isProse(field.value)) return 'prose'
  return field.isOwn ? 'ownField' : 'anyField'
}

/** What the name of a field tells, the strongest. */
export function classOfWords(
  words: readonly string[],
  classes: ReadonlyMap<string, WordClass>,
): WordClass | undefined {
  let best: WordClass | undefined
  for (const [index, text] of words.entries()) {
    for (const word of [text, text + (words[index + 1] ?? '')]) {
      const found = classes.get(word)
      // What it stands in says more than its own name where both say as much: the title of a page.
      if (found && (!best || CONTEXT_WORD[found] >= CONTEXT_WORD[best])) best = found
    }
  }
  return best
}

/** Some tools write the question as the key. */
export function isQuestion({ words, named, isAnswer }: Pick<NamedField, 'words' | 'named' | 'isAnswer'>) {
  return named.includes('?') || (words.length >= 4 && (isAnswer || named.includes(' ')))
}

export function isProse(value: LeafValue): boolean {
  return typeof value === 'string' && value.length >= 12 && value.split(/\s+/, 4).length >= 3
}

/** Calendar dates with or without a time, and the seconds or milliseconds that machines count in. */
export function isDate(value: LeafValue): boolean {
  if (typeof value === 'number') return value > 1_000_000_000
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d|^\d{10,13}$/.test(value)
}

const networks = new Set([
  'facebook',
  'twitter',
  'instagram',
  'youtube',
  'github',
  'crunchbase',
  'tiktok',
  'gravatar',
])

export function isElsewhere(words: readonly string[]): boolean {
  return words.some((text) => networks.has(text))
}

const pageWords = new Set(
  'page pages pageurl pageuri captured landing landingpage sourceurl current begin visited pagina seite'.split(
    ' ',
  ),
)

/** Whether an address under this name is of a page that the person was on. */
export function namesPage(words: readonly string[]): boolean {
  return words.some((text) => pageWords.has(text)) && !isElsewhere(words)
}

/** What each word of the vocabulary tells, the more telling first. */
export function collectClasses(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>()
  for (const name of Object.keys(contextWords).filter(isWordClass))
    for (const word of contextWords[name].split(/\s+/))
      if (word !== '' && !classes.has(word)) classes.set(word, name)
  return classes
}

function isWordClass(name: string): name is WordClass {
  return name in contextWords
}
