import { z as schema } from 'zod'
import { EntryMode } from '../../shared/contract/entries'

/** What stands in the field Entries, where nothing means live ones. */
export const modeChoices = { live: 'Live Entries', test: 'Test Entries', all: 'Live and Test Entries' }

const Chosen = schema.object({ mode: schema.union([EntryMode, schema.literal('all')]).catch('live') })

/** Null: both. */
export function readMode(inputData: unknown): EntryMode | null {
  const { mode } = Chosen.parse(inputData ?? {})
  return mode === 'all' ? null : mode
}
