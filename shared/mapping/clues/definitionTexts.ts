import { parseJson } from '../../parseJson'
import type { TreeNode } from './fieldTree'

/** Longer texts are documents, not lists of questions. */
const TEXT_LENGTH_MAX = 20_000
const TEXTS_MAX = 5
const DEPTH_MAX = 6
const DEFINITIONS_MAX = 300

const idKey = /^(?:id|key|ref|uuid|field_?id|name)$/i
const titleKey = /^(?:title|label|question|text|caption|name)$/i

/** Some forms describe their fields in a text: {"Field1": …, "FieldStructure": "{\"Fields\":[{\"ID\":\"Field1\",\"Title\":\"Name\"}]}"}. */
export function definitionsInTexts(leaves: readonly TreeNode[]): Map<string, string> {
  const found = new Map<string, string>()
  let tried = 0
  for (const { field } of leaves) {
    const value = field?.value
    if (typeof value !== 'string' || value.length > TEXT_LENGTH_MAX || !isListed(value)) continue
    tried += 1
    if (tried > TEXTS_MAX) break
    collect(parseJson(value), '', { depth: 0, found })
  }
  return found
}

function isListed(value: string): boolean {
  return /^\s*[[{]/.test(value) && /"(?:id|key|ref)"\s*:/i.test(value)
}

function collect(
  value: unknown,
  above: string,
  { depth, found }: { depth: number; found: Map<string, string> },
): void {
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX || found.size >= DEFINITIONS_MAX)
    return
  const entries = Object.entries(value)
  const title = textOf(entries, titleKey)
  const id = textOf(entries, idKey)
  // The parts of a question say the rest of its title: "Name", "First".
  const whole = title === null ? above : `${above} ${title}`.trim()
  if (id !== null && title !== null && id !== title) found.set(id, whole)
  const below = Array.isArray(value) || id === null ? above : whole
  for (const [, child] of entries) collect(child, below, { depth: depth + 1, found })
}

function textOf(entries: readonly [string, unknown][], key: RegExp): string | null {
  const text = entries.find(
    ([name, value]) => key.test(name) && (typeof value === 'string' || typeof value === 'number'),
  )
  return text === undefined ? null : String(text[1]).slice(0, 160)
}
