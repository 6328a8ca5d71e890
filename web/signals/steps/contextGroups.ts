import type { Refresh } from '../../../shared/contract/refresh'
import { evidenceOfField } from '../../../shared/mapping/scores/evidenceOfField'
import { contextReasons } from '../../texts/contextReasons'
import { texts } from '../../texts/texts'

const words = texts.context
/** Of those that nobody would suggest; more are found by searching. */
export const OTHERS_MAX = 100

export type ContextField = { path: string; value: string | null; why: string | undefined }
export type ContextGroup = { title: string; fields: readonly ContextField[]; isCut?: boolean }

type Wanted = { chosen: readonly string[]; sought: string }

/** The fields to choose from: the suggested first, and those that were chosen but that the sample lacks. */
export function contextGroups(sample: Refresh, { chosen, sought }: Wanted): ContextGroup[] {
  const suggested = new Set(sample.suggestedContextFields)
  const offered = new Set([...suggested, ...sample.contextFields])
  const fieldAt = new Map(sample.fields.map((field) => [field.path, field]))
  const isSought = ({ path, value }: ContextField) => `${path}\n${value ?? ''}`.toLowerCase().includes(sought)
  const present = (path: string): ContextField[] => {
    const field = fieldAt.get(path)
    if (!field) return []
    const why = suggested.has(path) ? contextReasons[evidenceOfField(field)] : undefined
    return [{ path, value: String(field.value), why }]
  }
  const absent = [...new Set([...chosen, ...sample.contextFields])].filter((path) => !fieldAt.has(path))
  const others = [...fieldAt.keys()]
    .filter((path) => !offered.has(path))
    .flatMap(present)
    .filter(isSought)
  return [
    // The best first, as they are suggested.
    { title: words.suggested, fields: [...offered].flatMap(present).filter(isSought) },
    {
      title: words.absent,
      fields: absent.map((path) => ({ path, value: null, why: words.absentWhy })).filter(isSought),
    },
    { title: words.others, fields: others.slice(0, OTHERS_MAX), isCut: others.length > OTHERS_MAX },
  ].filter(({ fields }) => fields.length > 0)
}
