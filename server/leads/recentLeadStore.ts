import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import type { StoredLead } from './leadStore'

const MADE = { signalId: 1, userId: 1 } as const
const CHANGED = { ...MADE, version: 1 } as const
type MadeLead = Pick<StoredLead, '_id' | keyof typeof MADE>
type ChangedLead = Pick<StoredLead, '_id' | keyof typeof CHANGED>

const RECENT_MAX = 100

/** What has just happened to leads, whoever's they are: newest first, as far as a screen could show it. */
export class RecentLeadStore {
  private readonly leads: Collection<StoredLead>

  constructor(private readonly database: Database) {
    this.leads = database.connection.collection<StoredLead>('leads')
  }

  listMade(since: Date): Promise<MadeLead[]> {
    return this.database.run(() =>
      this.leads
        .find({ order: { $gt: since.toISOString() } })
        .project<MadeLead>(MADE)
        .sort({ order: -1 })
        .limit(RECENT_MAX)
        .toArray(),
    )
  }

  listChanged(since: Date): Promise<ChangedLead[]> {
    return this.database.run(() =>
      this.leads
        .find({ changedAt: { $gt: since } })
        .project<ChangedLead>(CHANGED)
        .sort({ changedAt: -1 })
        .limit(RECENT_MAX)
        .toArray(),
    )
  }
}

/** For open pages. */
export function recentFunctions({ recent }: { recent: RecentLeadStore }) {
  return {
    listRecent: (sinceMs: number) => recent.listMade(new Date(sinceMs)),
    listChanged: (sinceMs: number) => recent.listChanged(new Date(sinceMs)),
  }
}
