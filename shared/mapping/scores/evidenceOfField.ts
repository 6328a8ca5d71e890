import type { Field } from '../../fields/field'
import { keyWords } from '../../fields/keyWords'
import { classOfWords, collectClasses, type Evidence, evidenceOf, isDate, namesPage } from './contextEvidence'

const classes = collectClasses()

/** Keys that only lead to the value of what is around them. */
const VALUE_KEY = /^(?:values?|answers?|responses?|text|content|label)$/i

/**
 * Why a field is offered as context, from the evidence that ranks it, as far as the field alone tells: words of languages that
 * only the whole vocabulary knows are not read.
 */
export function evidenceOfField(field: Omit<Field, 'type'>): Evidence | 'date' {
  const { path, indexPath, segments, label, value } = field
  if (isDate(value)) return 'date'
  const keys = segments.filter((segment) => typeof segment === 'string')
  const isAnswer = path !== indexPath && /value|answer|response|text/i.test(keys.at(-1) ?? '')
  while (keys.length > 1 && VALUE_KEY.test(keys.at(-1) ?? '')) keys.pop()
  const named = isAnswer ? label : (keys.at(-1) ?? '')
  const words = wordsOf(named)
  if (isAddress(value) && namesPage(words)) return 'visited'
  const around = isAnswer ? [] : wordsOf(keys.at(-2) ?? '')
  const evidence = evidenceOf({ value, named, words, around, isAnswer, isOwn: false }, classes)
  // A text of several words ranks it higher than such a name does, which tells more of what the text says: a job title.
  return evidence === 'prose' ? (classOfWords([...words, ...around], classes) ?? evidence) : evidence
}

/** "job_title" is read as one word, for which "title" says something else. */
function wordsOf(key: string): string[] {
  const words: string[] = []
  for (const word of keyWords(key).map((each) => each.toLowerCase())) {
    const joined = (words.at(-1) ?? '') + word
    if (words.length > 0 && classes.has(joined)) words[words.length - 1] = joined
    else words.push(word)
  }
  return words
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^(?:https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)$/i.test(value)
}
