import { alikeWords } from './alikeWords'
import { readTitleWords } from './titleWords'

/** Tells of a title whether all words of the wanted one occur in it; short and long forms of a word are one. */
export function makeTitleTest(wanted: string): (title: TitleWords) => boolean {
  const words = readTitleWords(wanted)
  const forms = [words.filter((word) => !fillers.has(word)), inOneForm(words)]
  return (title) => forms.some((form) => form.length > 0 && form.every((word) => title.has(word)))
}

/** The words of a title in all their forms. */
export type TitleWords = ReadonlySet<string>

export function readTitle(title: string): TitleWords {
  const words = readTitleWords(title)
  return new Set([...words, ...inOneForm(words)])
}

/** "Head of Sales" is wanted where there is a "Head, Sales" too. */
const fillers = new Set(
  'of the and for in at to de la le les des du del di da do dos das der die den und et y e a an van voor fur en'.split(
    ' ',
  ),
)

const FORM_WORDS_MAX = 5

const formOf = new Map(
  alikeWords
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [form = '', others = ''] = line.split(': ')
      return others.split(', ').map((other) => [other, form.split(' ')] as const)
    }),
)

/** The words with every form of them turned into the one that stands for all. */
function inOneForm(words: readonly string[]): string[] {
  const turned: string[] = []
  for (let start = 0; start < words.length;) {
    const { form, count } = formAt(words, start)
    turned.push(...form)
    start += count
  }
  return turned.filter((word) => !fillers.has(word))
}

function formAt(words: readonly string[], start: number): { form: readonly string[]; count: number } {
  for (let count = Math.min(FORM_WORDS_MAX, words.length - start); count > 0; count -= 1) {
    const form = formOf.get(words.slice(start, start + count).join(' '))
    if (form) return { form, count }
  }
  return { form: [withoutFeminine(words[start] ?? '')], count: 1 }
}

/** Vertriebsleiterin is a Vertriebsleiter. */
function withoutFeminine(word: string): string {
  return word.length > 6 ? word.replace(/(?<=er|or|ent|ant|ist)in(?:nen)?$/, '') : word
}
