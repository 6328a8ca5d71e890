import type { Warning } from '../fields/field'
import type { JsonDocument } from './jsonDocument'
import type { JsonNote, JsonTree } from './jsonTree'
import { NONE } from './nodeTable'

/** Deeper than this a path is longer than anybody reads, and many of them would be longer than the body. */
const PATH_DEPTH_MAX = 64

const MESSAGES = {
  duplicate_key: 'This key stands there more than once; the last value counts.',
  inexact_number: 'This number has more digits than a computer number holds; its digits are kept as text.',
  lone_surrogate: 'This text holds half of a character pair, which many programs refuse or change.',
}

/** What the tree noted, in words and with paths. */
export function warningsOf({ document, notes, uncountedNotes }: JsonTree): Warning[] {
  const warnings = notes.map((note) => warningOf(document, note))
  if (uncountedNotes === 0) return warnings
  const message = `${uncountedNotes} more warnings about this body are not listed.`
  return [...warnings, { code: 'warnings_capped', message }]
}

function warningOf(document: JsonDocument, { code, id }: JsonNote): Warning {
  const path = pathOf(document, id)
  const warning = { code, message: MESSAGES[code] }
  return path === undefined ? warning : { ...warning, path }
}

function pathOf(document: JsonDocument, id: number): string | undefined {
  const { table } = document
  const segments = []
  for (let at = id; table.parentOf(at) !== NONE; at = table.parentOf(at)) {
    if (segments.length === PATH_DEPTH_MAX) return undefined
    segments.push(document.segmentOf(at))
  }
  return segments.reverse().join('.')
}
