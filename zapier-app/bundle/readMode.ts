import type { Bundle, ZObject } from 'zapier-platform-core'
import type { EntryMode } from '../../shared/contract/entries'
import { readChoice } from './readChoice'

/** What stands in the field Entries, where nothing means live ones. */
export const modeChoices = { live: 'Live Entries', test: 'Test Entries', all: 'Live and Test Entries' }

/** Null: both. */
export function readMode(z: ZObject, { inputData }: Bundle): EntryMode | null {
  const mode = readChoice(z, inputData['mode'], { label: 'Entries', choices: modeChoices }) ?? 'live'
  return mode === 'all' ? null : mode
}
