import { listEntryFields } from '../fields/listEntryFields'

/** The sections in which the editor shows an action that sends an entry. */
export const entryFieldGroups = [
  { key: 'identifiers', label: 'Identifiers', emphasize: true },
  { key: 'context', label: 'Context' },
  { key: 'advanced', label: 'Advanced' },
]

export const sentSignalField = {
  key: 'signal_id',
  label: 'Signal',
  type: 'string',
  required: true,
  dynamic: 'signal_list.id.name',
  search: 'find_signal.id',
  altersDynamicFields: true,
  helpText: 'Where the data go. The fields below are those that this signal knows.',
} as const

export const idempotencyKeyField = {
  key: 'idempotency_key',
  label: 'Idempotency Key',
  type: 'string',
  group: 'advanced',
} as const

/** What is asked for to send one entry. */
export const entryInputFields = [
  sentSignalField,
  listEntryFields,
  {
    key: 'additional_fields',
    label: 'Additional Fields',
    dict: true,
    group: 'advanced',
    helpText:
      'Anything else to send: a path on the left, such as `plan` or `company.size`, and its value on the right. Dots nest, numbers count items of a list from 0 (`pages.0.url`).',
  },
  {
    key: 'raw_json',
    label: 'Raw JSON',
    type: 'json',
    group: 'advanced',
    helpText:
      'A whole JSON object to send, for data that are nested already. Where it holds the same place as a field above, the field above counts.',
  },
  {
    ...idempotencyKeyField,
    helpText:
      'A value that is different for every entry, such as the ID of the form response. It goes along as the header `Idempotency-Key`, so that an entry which arrives twice is stored once.',
  },
] as const
