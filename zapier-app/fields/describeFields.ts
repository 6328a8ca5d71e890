import type { PlainInputField } from 'zapier-platform-core'
import { segmentsOfInputKey } from '../../shared/fields/inputKey'
import { labelOfList, labelOfWay } from '../lists/listLabels'
import type { OfferedField, OfferedFields } from '../signals/offeredFields'
import { type Column, type FieldGroup, groupLists } from './groupLists'
import { rowsOf } from './rowsOf'
import { showSample } from './showSample'

const notes = {
  setup:
    'This signal is still in set-up: what you send is test data and gives no leads. Save the signal in Signalpost when its mapping is right.',
  paused: 'This signal is paused: what you send is kept, and leads follow when it is resumed.',
  live: null,
} satisfies Record<OfferedFields['status'], string | null>

/** A signal's fields as a form: identifiers first, then context fields. */
export function describeFields({ status, items }: OfferedFields): PlainInputField[] {
  return [...noteOf(status), ...distinctRows(groupLists(labelFields(items)).map(describeGroup))]
}

/** The same as the columns of line items. No list can be shown in a row: each has the places of its items. */
export function describeRows({ status, items }: OfferedFields): PlainInputField[] {
  return [...noteOf(status), rowsOf(labelFields(items).map((field) => describeField(field.key, field)))]
}

function noteOf(status: OfferedFields['status']): PlainInputField[] {
  const note = notes[status]
  return note === null ? [] : [{ key: 'note', type: 'copy', helpText: note }]
}

function labelFields(items: OfferedField[]): OfferedField[] {
  return distinctLabels(items.map(titleIdentifier))
}

/** Zapier writes labels in title case. What a sender calls a field is left as the user knows it. */
function titleIdentifier(item: OfferedField): OfferedField {
  return item.slot === undefined ? item : { ...item, label: titleCase(item.label) }
}

export function titleCase(label: string): string {
  return label.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** Two fields with one label are told apart by their paths, where the server has not done so yet. */
function distinctLabels(items: OfferedField[]): OfferedField[] {
  const counts = new Map<string, number>()
  const spelled = items.map(({ label }) => label.toLowerCase())
  for (const label of spelled) counts.set(label, (counts.get(label) ?? 0) + 1)
  return items.map((item) => {
    const { label, path } = item
    const isDistinct = counts.get(label.toLowerCase()) === 1 || label.endsWith(`(${path})`)
    return isDistinct ? item : { ...item, label: `${label} (${path})` }
  })
}

/** Line items are called by the last key of their list, which two lists may share: those are called by the whole way. */
function distinctRows(fields: PlainInputField[]): PlainInputField[] {
  const labels = fields.map(({ label }) => label?.toLowerCase())
  const isShared = ({ label, children }: PlainInputField) =>
    children !== undefined && labels.filter((other) => other === label?.toLowerCase()).length > 1
  return fields.map((field) =>
    isShared(field) ? { ...field, label: labelOfWay(segmentsOfInputKey(field.key) ?? []) } : field,
  )
}

/** In the section of the editor that it belongs to. */
function describeGroup(group: FieldGroup): PlainInputField {
  const isIdentifier = group.kind === 'single' && group.field.slot !== undefined
  return { ...describe(group), group: isIdentifier ? 'identifiers' : 'context' }
}

function describe(group: FieldGroup): PlainInputField {
  switch (group.kind) {
    case 'single':
      return describeField(group.key, group.field)
    case 'list': {
      const { key, field, index } = group
      const label = labelOfList(field.label, index)
      const helpText = 'A list: map one of an earlier step, or fill in its values one by one.'
      return { ...describeField(key, { ...field, label, helpText }), list: true }
    }
    case 'rows':
      return {
        key: group.key,
        label: labelOfWay(group.list.slice(-1)),
        required: false,
        helpText: 'Line items: map those of an earlier step, or fill in one row.',
        children: group.columns.map(describeColumn),
      }
  }
}

function describeColumn({ key, rest, field }: Column): PlainInputField {
  return describeField(key, { ...field, label: labelOfWay(rest), helpText: '' })
}

/** None is required: an identifier may come by Additional Fields too, or stand elsewhere once the mapping changes. */
function describeField(key: string, { label, type, helpText, sample }: OfferedField): PlainInputField {
  return { key, label, type, required: false, helpText: `${helpText} ${showSample(sample)}`.trim() }
}
