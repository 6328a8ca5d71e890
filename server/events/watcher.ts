import type { LiveEvent } from '../../shared/contract/events'
import type { Caller } from '../access/caller'
import { may } from '../access/may'

/** What lies in the database of the last seconds, whichever server wrote it. */
export type RecentEntry = { _id: string; signalId: string; outcome: string }
export type RecentLead = { _id: string; signalId: string; userId: string }
type ChangedLead = RecentLead & { version: number }
export type OpenNotice = { id: string; signalId: string | null }

export type Recent = {
  /** Those received since then, and those of the ids. */
  entries: (sinceMs: number, ids: readonly string[]) => Promise<RecentEntry[]>
  leads: (sinceMs: number) => Promise<RecentLead[]>
  changedLeads: (sinceMs: number) => Promise<ChangedLead[]>
  /** All that go on: there are few at a time. */
  notices: () => Promise<OpenNotice[]>
}

export type Listener = {
  caller: Caller
  /** Who it is by now; null once that session or key has ended. */
  askAgain: () => Promise<Caller | null>
  tell: (event: LiveEvent) => void
  end: () => void
}

/** So much later than others an entry may become visible: clocks differ, and a commit takes its time. */
const WINDOW_MS = 10_000
/** Of those that have come and are not decided so many are looked at until they are. */
const UNDECIDED_MAX = 100
/** So often it is asked whether those who watch still may. */
const ASK_AGAIN_MS = 10_000

/** Looks again and again at what is new, for all who watch, and only while somebody does. */
export class Watcher {
  private readonly listeners = new Set<Listener>()
  /** What was seen in the last look, with its outcome; null before the first one, which tells nothing. */
  private entries: Map<string, string> | null = null
  private leads: Set<string> | null = null
  /** With the version that was seen. */
  private changed: Map<string, number> | null = null
  private notices: Map<string, OpenNotice> | null = null
  private askedAt = 0

  constructor(
    private readonly recent: Recent,
    private readonly now: () => Date,
  ) {}

  /** What happens from now on is told; what was there before is not. */
  async add(listener: Listener): Promise<void> {
    if (this.listeners.size === 0) {
      this.entries = null
      this.leads = null
      this.changed = null
      this.notices = null
    }
    this.listeners.add(listener)
    if (this.entries !== null) return
    await this.look().catch((error: unknown) => {
      this.listeners.delete(listener)
      throw error
    })
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener)
  }

  countOf(userId: string): number {
    return [...this.listeners].filter(({ caller }) => caller.user.id === userId).length
  }

  endAll(): void {
    for (const listener of this.listeners) listener.end()
  }

  async look(): Promise<void> {
    await this.endThoseWhoLeft()
    if (this.listeners.size === 0) return
    const since = this.now().getTime() - WINDOW_MS
    const [entries, leads, changed, notices] = await Promise.all([
      this.recent.entries(since, this.undecided()),
      this.recent.leads(since),
      this.recent.changedLeads(since),
      this.recent.notices(),
    ])
    // Oldest first, as they happened.
    this.tellEntries(entries.reverse())
    this.tellLeads(leads.reverse())
    this.tellChanged(changed.reverse())
    this.tellNotices(notices)
  }

  /** The newest of them: one that waits for a text, say, is decided long after it came. */
  private undecided(): string[] {
    const pending = [...(this.entries ?? [])].filter(([, outcome]) => outcome === 'pending')
    return pending
      .map(([id]) => id)
      .sort()
      .slice(-UNDECIDED_MAX)
  }

  private async endThoseWhoLeft(): Promise<void> {
    const at = this.now().getTime()
    if (Math.abs(at - this.askedAt) < ASK_AGAIN_MS) return
    this.askedAt = at
    await Promise.all(
      [...this.listeners].map(async (listener) => {
        const caller = await listener.askAgain()
        if (caller !== null) listener.caller = caller
        else {
          this.listeners.delete(listener)
          listener.end()
        }
      }),
    )
  }

  private tellEntries(rows: RecentEntry[]): void {
    const before = this.entries
    this.entries = new Map(rows.map(({ _id, outcome }) => [_id, outcome]))
    if (before === null) return
    for (const { _id: id, signalId, outcome } of rows) {
      const known = before.get(id)
      if (known === outcome) continue
      const kind = known === undefined ? 'entry.received' : 'entry.finished'
      for (const { tell } of this.listeners) tell({ kind, id, signalId })
    }
  }

  private tellLeads(rows: RecentLead[]): void {
    const before = this.leads
    this.leads = new Set(rows.map(({ _id }) => _id))
    if (before === null) return
    for (const lead of rows) if (!before.has(lead._id)) this.tellLead('lead.created', lead)
  }

  private tellChanged(rows: ChangedLead[]): void {
    const before = this.changed
    this.changed = new Map(rows.map(({ _id, version }) => [_id, version]))
    if (before === null) return
    for (const lead of rows) if (before.get(lead._id) !== lead.version) this.tellLead('lead.updated', lead)
  }

  private tellLead(kind: 'lead.created' | 'lead.updated', { _id: id, signalId, userId }: RecentLead): void {
    for (const { caller, tell } of this.listeners) {
      const isTheirs = may(caller, 'readFeed', { ownerId: userId })
      if (isTheirs && caller.scopes.includes('leads:read')) tell({ kind, id, signalId })
    }
  }

  private tellNotices(open: OpenNotice[]): void {
    const before = this.notices
    this.notices = new Map(open.map((notice) => [notice.id, notice]))
    if (before === null) return
    const raised = open.filter(({ id }) => !before.has(id))
    const resolved = [...before.values()].filter(({ id }) => this.notices?.has(id) === false)
    for (const { caller, tell } of this.listeners) {
      if (!caller.scopes.includes('signals:read')) continue
      for (const { id, signalId } of raised) tell({ kind: 'notice.raised', id, signalId })
      for (const { id, signalId } of resolved) tell({ kind: 'notice.resolved', id, signalId })
    }
  }
}
