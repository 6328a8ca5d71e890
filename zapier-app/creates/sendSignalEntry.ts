import { defineCreate } from 'zapier-platform-core'
import { listEntryFields } from '../fields/listEntryFields'
import { sendEntry } from './sendEntry'

export const sendSignalEntry = defineCreate({
  key: 'send_signal_entry',
  noun: 'Entry',
  display: {
    label: 'Send Signal Entry',
    description: 'Sends data to a signal, which turns them into leads.',
  },
  operation: {
    perform: sendEntry,
    inputFields: [
      {
        key: 'signal_id',
        label: 'Signal',
        type: 'string',
        required: true,
        dynamic: 'signal_list.id.name',
        search: 'find_signal.id',
        altersDynamicFields: true,
        helpText: 'Where the data go. The fields below are those that this signal knows.',
      },
      listEntryFields,
      {
        key: 'additional_fields',
        label: 'Additional Fields',
        dict: true,
        helpText:
          'Anything else to send: a path on the left, such as `plan` or `company.size`, and its value on the right. Dots nest, numbers count items of a list from 0 (`pages.0.url`).',
      },
      {
        key: 'raw_json',
        label: 'Raw JSON',
        type: 'json',
        helpText:
          'A whole JSON object to send, for data that are nested already. Where it holds the same place as a field above, the field above counts.',
      },
      {
        key: 'idempotency_key',
        label: 'Idempotency Key',
        type: 'string',
        helpText:
          'A value that is different for every entry, such as the ID of the form response. It goes along as the header `Idempotency-Key`, so that an entry which arrives twice is stored once.',
      },
    ],
    sample: {
      id: 'ent_01m809d72bn5811gdvvvdb9ccn',
      status: 202,
      mode: 'live',
      signal_id: 'sig_01m809d6abn917hep4r6a79v8a',
      signal_name: 'Website',
      received_at: '2026-01-15T09:30:00.000Z',
      identified: true,
      warnings: '',
      url: 'https://signals.acme.example/signals/sig_01m809d6abn917hep4r6a79v8a/entries/ent_01m809d72bn5811gdvvvdb9ccn',
    },
    outputFields: [
      { key: 'id', label: 'Entry ID', type: 'string' },
      { key: 'status', label: 'Status', type: 'integer' },
      { key: 'mode', label: 'Mode', type: 'string' },
      { key: 'signal_id', label: 'Signal ID', type: 'string' },
      { key: 'signal_name', label: 'Signal Name', type: 'string' },
      { key: 'received_at', label: 'Received At', type: 'datetime' },
      { key: 'identified', label: 'Names Somebody', type: 'boolean' },
      { key: 'warnings', label: 'Warnings', type: 'string' },
      { key: 'url', label: 'Entry URL', type: 'string' },
    ],
  },
})
