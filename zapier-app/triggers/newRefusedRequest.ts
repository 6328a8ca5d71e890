import { defineTrigger } from 'zapier-platform-core'
import { signalFilterField } from '../signals/signalFilterField'
import { listRecentRefusals } from './listRecentRefusals'
import { receiveRefusal } from './receiveRefusal'
import { subscribeTo } from './subscribeTo'
import { unsubscribe } from './unsubscribe'

export const subscribeToRefusals = subscribeTo(() => ({ event: 'request.refused' }))

export const newRefusedRequest = defineTrigger({
  key: 'new_refused_request',
  noun: 'Refused Request',
  display: {
    label: 'New Refused Request',
    description: 'Triggers when a signal is sent something that it cannot use.',
  },
  operation: {
    type: 'hook',
    performSubscribe: subscribeToRefusals,
    performUnsubscribe: unsubscribe,
    perform: receiveRefusal,
    performList: listRecentRefusals,
    inputFields: [
      signalFilterField(
        'Only what is sent to this signal. Leave it empty to hear of every signal; of each at most 20 requests a minute are told.',
      ),
    ],
    sample: {
      id: 'ref_01m809d72bn5811gdvvvdb9ccn',
      signal_id: 'sig_01m809d6abn917hep4r6a79v8a',
      signal_name: 'Website',
      received_at: '2026-01-15T09:30:00.000Z',
      status: 400,
      code: 'malformed_json',
      message: 'The body is not valid JSON.',
      hint: 'Look at line 1, column 10.',
      line: 1,
      column: 10,
      content_type: 'application/json',
      item: 0,
      excerpt: '{"email":',
    },
    outputFields: [
      { key: 'id', label: 'Refusal ID', type: 'string' },
      { key: 'signal_id', label: 'Signal ID', type: 'string' },
      { key: 'signal_name', label: 'Signal Name', type: 'string' },
      { key: 'received_at', label: 'Received At', type: 'datetime' },
      { key: 'status', label: 'Status', type: 'integer' },
      { key: 'code', label: 'Code', type: 'string' },
      { key: 'message', label: 'Message', type: 'string' },
      { key: 'hint', label: 'Hint', type: 'string' },
      { key: 'line', label: 'Line', type: 'integer' },
      { key: 'column', label: 'Column', type: 'integer' },
      { key: 'content_type', label: 'Content Type', type: 'string' },
      { key: 'item', label: 'Item of the Batch', type: 'integer' },
      { key: 'excerpt', label: 'Excerpt', type: 'string' },
    ],
  },
})
