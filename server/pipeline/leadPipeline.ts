import type { PendingRow, SettledEntry } from '../entries/pendingStore'
import type { Plan } from '../entries/plan'
import type { PassDeps } from '../runs/duePass'
import type { StoredSignal } from '../signals/store'
import { generateLeads, type GenerateDeps } from './generateLeads'
import type { RunningSignal } from './item'

type PlanToStore = { entryId: string; plan: Plan; trace: PendingRow['trace'] }

export type PipelineDeps = Omit<GenerateDeps, 'entries'> & {
  signals: {
    listLive: () => Promise<StoredSignal[]>
    /** Those of the ids that are live at this moment. */
    findLive: (signalIds: readonly string[]) => Promise<StoredSignal[]>
  }
  entries: Pick<PassDeps<PendingRow>['source'], 'list' | 'retry' | 'fail'> & {
    findBytes: (entryIds: string[]) => Promise<Map<string, Buffer>>
    claim: (entryIds: readonly string[], dealer: string) => Promise<void>
    storePlans: (dealer: string, plans: readonly PlanToStore[]) => Promise<Set<string>>
    settle: (dealer: string, settled: readonly SettledEntry[]) => Promise<void>
  }
}

export type LeadPipeline = Pick<PassDeps<PendingRow>, 'source' | 'listSignals' | 'countFree' | 'generate'>

/** What runs need of all the other features to turn pending entries into leads. */
export function createLeadPipeline(deps: PipelineDeps): LeadPipeline {
  const { entries, signals, users, leads, now } = deps
  return {
    listSignals: async () => (await signals.listLive()).map(runningOf),
    async countFree(recipientIds) {
      const recipients = [...(await users.findRecipients(recipientIds)).values()]
      const taken = await leads.countTaken(recipients)
      const free = recipients.map(({ id, dailyLeadLimit }) => dailyLeadLimit - (taken.get(id) ?? 0))
      return free.reduce((sum, places) => sum + Math.max(0, places), 0)
    },
    source: {
      list: entries.list,
      retry: entries.retry,
      fail: entries.fail,
      async expire(rows, dealer) {
        await entries.claim(idsOf(rows), dealer)
        await entries.settle(
          dealer,
          rows.map((row) => expired(row, now())),
        )
      },
    },
    async generate(rows, dealer) {
      await entries.claim(idsOf(rows), dealer)
      const bytesOf = await entries.findBytes(idsOf(rows))
      const live = await signals.findLive(rows.map(({ signalId }) => signalId))
      const due = rows.flatMap((row) => {
        const bytes = bytesOf.get(row._id)
        return bytes === undefined ? [] : [{ ...row, bytes }]
      })
      const leased = {
        storePlans: (plans: readonly PlanToStore[]) => entries.storePlans(dealer, plans),
        settle: (settled: readonly SettledEntry[]) => entries.settle(dealer, settled),
      }
      const running = new Map(live.map((signal) => [signal._id, runningOf(signal)]))
      return generateLeads({ ...deps, entries: leased }, { entries: due, signals: running })
    },
  }
}

function idsOf(rows: readonly { _id: string }[]): string[] {
  return rows.map(({ _id }) => _id)
}

function runningOf(signal: StoredSignal): RunningSignal {
  const { _id, label, prompt, target, mapping, contextFields, enrichment, ownerId, version } = signal
  return {
    _id,
    label,
    prompt,
    target,
    mapping,
    contextFields,
    enrichment,
    recipients: signal.recipients ?? [ownerId],
    isSequenced: signal.sequences?.enabled ?? true,
    version,
  }
}

/** What has waited for too long ends, as what it gave until then. */
function expired({ _id, leadIds, trace }: PendingRow, at: Date): SettledEntry {
  const reason = 'Waited for two weeks for a place of the daily limit.'
  const hasLeads = leadIds.length > 0
  return {
    entryId: _id,
    outcome: hasLeads ? 'lead' : 'skipped',
    reason: hasLeads ? null : 'too_old',
    leadIds: [],
    trace: [...trace, { stage: 'deal', result: 'stopped', reason, at }],
    boundTo: null,
  }
}
