import { keyWords } from '../../../shared/fields/keyWords'
import { parsePath } from '../../../shared/fields/parsePath'
import { fold } from '../signs/plainForm'

/** Where a form tool puts what was answered; what was asked stands before it. */
const OF_ANY_FIELD = new Set(['value', 'values', 'answer', 'answers', 'text', 'response', 'label'])
const NAMED_ITEM = /^(.*)\[[^=\]]+=((?:\\.|[^\]\\])*)\]$/

/** Whether a prompt calls a field by its path, its key in any spelling, or the question that it answers. */
export function mentionsField(prompt: string, path: string): boolean {
  return prompt.includes(path) || spacedWords(prompt).includes(spacedWords(nameOf(path)))
}

function nameOf(path: string): string {
  const keys = parsePath(path)
    .filter((segment) => typeof segment === 'string')
    .flatMap((segment) => {
      const [, key, item] = NAMED_ITEM.exec(segment) ?? []
      return key === undefined || item === undefined ? [segment] : [key, item.replace(/\\(.)/g, '$1')]
    })
  const telling = keys.filter((key) => !OF_ANY_FIELD.has(key.toLowerCase()))
  return telling.at(-1) ?? keys.at(-1) ?? path
}

/** Folded, without the end of a plural: so `use cases` mentions `use_case`. */
function spacedWords(text: string): string {
  const words = text.split(/\s+/).flatMap(keyWords)
  return ` ${words.map((word) => fold(word).replace(/s$/, '')).join(' ')} `
}
