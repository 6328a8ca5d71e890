/** What sending one entry gives. */
export const sentEntrySample = {
  id: 'ent_01m809d72bn5811gdvvvdb9ccn',
  status: 202,
  mode: 'live',
  signal_id: 'sig_01m809d6abn917hep4r6a79v8a',
  signal_name: 'Website',
  received_at: '2026-01-15T09:30:00.000Z',
  identified: true,
  warnings: '',
  url: 'https://signals.acme.example/signals/sig_01m809d6abn917hep4r6a79v8a/entries/ent_01m809d72bn5811gdvvvdb9ccn',
}

export const sentEntryOutputFields = [
  { key: 'id', label: 'Entry ID', type: 'string' },
  { key: 'status', label: 'Status', type: 'integer' },
  { key: 'mode', label: 'Mode', type: 'string' },
  { key: 'signal_id', label: 'Signal ID', type: 'string' },
  { key: 'signal_name', label: 'Signal Name', type: 'string' },
  { key: 'received_at', label: 'Received At', type: 'datetime' },
  { key: 'identified', label: 'Names Somebody', type: 'boolean' },
  { key: 'warnings', label: 'Warnings', type: 'string' },
  { key: 'url', label: 'Entry URL', type: 'string' },
] as const
