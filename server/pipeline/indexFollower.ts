import type { Logger } from 'pino'
import type { Follow } from '../entries/followEntries'
import { indexEntries } from '../entries/indexEntries'
import type { Stores } from '../stores'

/** Makes entries findable by the identifiers in them, a few seconds after they came. */
export function indexFollower({ entries, lookUps, signals }: Stores, log: Logger): Follow {
  const deps = { entries, lookUps, log, findMappings: (ids: string[]) => signals.findMappings(ids) }
  return { name: 'look-ups', startAfter: '', handle: (batch) => indexEntries(deps, batch) }
}
