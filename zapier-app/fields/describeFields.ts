import type { PlainInputField } from 'zapier-platform-core'
import type { OfferedField, OfferedFields } from '../signals/offeredFields'
import { showSample } from './showSample'

const notes = {
  setup:
    'This signal is still in set-up: what you send is test data and gives no leads. Save the signal in Signalpost when its mapping is right.',
  paused: 'This signal is paused: what you send is kept, and leads follow when it is resumed.',
  live: null,
} satisfies Record<OfferedFields['status'], string | null>

/** A signal's fields as a form: identifiers first, then context fields. */
export function describeFields({ status, items }: OfferedFields): PlainInputField[] {
  const note = notes[status]
  const labels = distinctLabels(items.map(titleIdentifier))
  const fields = items.map((item, index) => ({
    key: item.key,
    label: labels[index] ?? item.label,
    type: item.type,
    required: item.required,
    helpText: `${item.helpText} ${showSample(item.sample)}`.trim(),
  }))
  return note === null ? fields : [{ key: 'note', type: 'copy', helpText: note }, ...fields]
}

/** Zapier writes labels in title case. What a sender calls a field is left as the user knows it. */
function titleIdentifier(item: OfferedField): OfferedField {
  if (item.slot === undefined) return item
  return { ...item, label: item.label.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase()) }
}

/** Two fields with one label are told apart by their paths, where the server has not done so yet. */
function distinctLabels(items: OfferedField[]): string[] {
  const counts = new Map<string, number>()
  const spelled = items.map(({ label }) => label.toLowerCase())
  for (const label of spelled) counts.set(label, (counts.get(label) ?? 0) + 1)
  return items.map(({ label, path }) =>
    counts.get(label.toLowerCase()) === 1 || label.endsWith(`(${path})`) ? label : `${label} (${path})`,
  )
}
