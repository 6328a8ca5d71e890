import type { SignalPage } from './signalPage'

/** A signal as later steps of a Zap map it. */
export function outputOfSignal({ createdAt, lastEntryAt, ...signal }: SignalPage['items'][number]) {
  return { ...signal, created_at: createdAt, last_entry_at: lastEntryAt }
}

export const signalSample = {
  id: 'sig_01m809d6abn917hep4r6a79v8a',
  name: 'Website',
  label: 'Website visitor',
  target: 'people',
  status: 'live',
  created_at: '2026-01-05T09:00:00.000Z',
  last_entry_at: '2026-01-15T09:30:00.000Z',
}

export const signalOutputFields = [
  { key: 'id', label: 'Signal ID', type: 'string' },
  { key: 'name', label: 'Signal Name', type: 'string' },
  { key: 'label', label: 'Label on the Feed', type: 'string' },
  { key: 'target', label: 'Target', type: 'string' },
  { key: 'status', label: 'Status', type: 'string' },
  { key: 'created_at', label: 'Created At', type: 'datetime' },
  { key: 'last_entry_at', label: 'Last Entry At', type: 'datetime' },
] as const
