import type { Warning } from '../fields/field'
import type { JsonNode } from './jsonNode'
import type { JsonNote, JsonTree } from './jsonTree'

/** Deeper than this a path is longer than anybody reads, and many of them would be longer than the body. */
const PATH_DEPTH_MAX = 64

const MESSAGES = {
  duplicate_key: 'This key stands there more than once; the last value counts.',
  inexact_number: 'This number has more digits than a computer number holds; its digits are kept as text.',
  lone_surrogate: 'This text holds half of a character pair, which many programs refuse or change.',
}

/** What the tree noted, in words and with paths. */
export function warningsOf(tree: JsonTree): Warning[] {
  const warnings = tree.notes.map(warningOf)
  if (tree.uncountedNotes === 0) return warnings
  const message = `${tree.uncountedNotes} more warnings about this body are not listed.`
  return [...warnings, { code: 'warnings_capped', message }]
}

function warningOf({ code, node }: JsonNote): Warning {
  const path = pathOf(node)
  const warning = { code, message: MESSAGES[code] }
  return path === undefined ? warning : { ...warning, path }
}

function pathOf(node: JsonNode): string | undefined {
  const segments = []
  for (let current = node; current.parent !== undefined; current = current.parent) {
    if (segments.length === PATH_DEPTH_MAX) return undefined
    segments.push(current.segment)
  }
  return segments.reverse().join('.')
}
