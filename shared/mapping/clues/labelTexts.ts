import type { TreeNode } from './fieldTree'
import { textOf } from './itemKeys'

const PIECES_MAX = 3

/** Editors keep a text as a list of its pieces: {"title": ["Vad heter du?"]}. */
export function labelInPieces({ children }: TreeNode): string | null {
  if (children.size > PIECES_MAX) return null
  const texts = [...children].map(([key, child]) => (typeof key === 'number' ? textOf(child) : null))
  return texts.every((text) => text !== null) ? texts.join(' ') : null
}

const LANGUAGES_MAX = 40
const languageCode = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/

/** What something is called in each language of a form: {"label": {"ru": "Ваше имя"}}. */
export function labelInLanguages({ children }: TreeNode): string | null {
  if (children.size === 0 || children.size > LANGUAGES_MAX) return null
  const texts = [...children].map(([key, child]) =>
    languageCode.test(String(key)) && key !== 'id' ? textOf(child) : null,
  )
  return texts.every((text) => text !== null) ? (texts[0] ?? null) : null
}
