import { keyWords } from './keyWords'

/**
 * What a key says about the item of an array that holds it. `label`, `name`, `key`, `kind` and `id` can name the item, from
 * what people read to what programs use; `answer` holds what was entered, `contact` an address of some sort, `detail`
 * how a question is set up.
 */
export type KeyMeaning = 'label' | 'name' | 'key' | 'kind' | 'id' | 'answer' | 'contact' | 'detail' | 'other'

const WORDS: [KeyMeaning, string][] = [
  ['label', 'label title caption heading header prompt question'],
  ['name', 'name'],
  ['key', 'key slug ref variable field property attribute column param parameter'],
  ['kind', 'kind category type purpose'],
  ['id', 'id uuid guid'],
  ['answer', 'value values answer answers response responses'],
  ['contact', 'email mail url uri link href website number phone mobile address username handle domain'],
  ['contact', 'street city zip postcode country'],
  ['detail', 'position order index sort required visible hidden section page options choices description'],
  [
    'detail',
    'hint help placeholder format unit source default primary verified private html locale language',
  ],
  ['detail', 'group children childrens optional readonly timestamp raw'],
]

const MEANING_OF_WORD = new Map(
  WORDS.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
)

/** Words before the last one that tell a question's or a field's own name from some record's. */
const QUALIFIERS = new Set(
  'custom field question column property attribute variable param parameter input definition element prompt'.split(
    ' ',
  ),
)

/** A `field_id` or `questionId` belongs to the form, whatever else the item holds. */
const FORM_PARTS = new Set(['field', 'question'])

/**
 * Reads the keys of one body, whose items repeat the same few. What it remembers must not outlive the body: a key may be a
 * view into its text and would keep all of it.
 */
export class KeyReader {
  private readonly meanings = new Map<string, { meaning: KeyMeaning; isFormPart: boolean }>()

  meaningOf(key: string): KeyMeaning {
    return this.read(key).meaning
  }

  /** Whether the key says itself that it is part of a form: `question_id`, `fieldSlug`, `question`. */
  isFormPart(key: string): boolean {
    return this.read(key).isFormPart
  }

  private read(key: string): { meaning: KeyMeaning; isFormPart: boolean } {
    const known = this.meanings.get(key)
    if (known !== undefined) return known
    const words = keyWords(key).map((word) => word.toLowerCase())
    const isFormPart = words.some((word) => FORM_PARTS.has(word))
    const reading = { meaning: meaningOfWords(words, isFormPart), isFormPart }
    this.meanings.set(key, reading)
    return reading
  }
}

function meaningOfWords(words: string[], isFormPart: boolean): KeyMeaning {
  const last = words.at(-1) ?? ''
  const meaning = last === 'text' && isFormPart ? 'label' : (MEANING_OF_WORD.get(last) ?? 'other')
  const isQualified = words.slice(0, -1).every((word) => QUALIFIERS.has(word))
  switch (meaning) {
    case 'label':
    case 'name':
    case 'key':
    case 'id':
      return isQualified ? meaning : 'other'
    case 'kind':
      return words.length === 1 ? meaning : 'detail'
    case 'answer':
    case 'contact':
    case 'detail':
    case 'other':
      return meaning
  }
}
