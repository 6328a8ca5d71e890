import { foldText } from '../../shared/matching/foldText'

/** What a person is searched for by: the whole name, in one spelling. Never a key to match by. */
export function nameKeyOf(name: string): string | null {
  const folded = foldText(name)
  return folded === '' ? null : `na:${folded}`
}
