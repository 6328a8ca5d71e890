import { defineTrigger } from 'zapier-platform-core'
import { entryOutputFields, entrySample } from '../entries/entrySample'
import { listEntryOutputFields } from '../entries/listEntryOutputFields'
import { listRecentEntries } from './listRecentEntries'
import { modeChoices } from '../bundle/readMode'
import { receiveEntry } from './receiveEntry'
import { subscribeToEntries } from './subscribeToEntries'
import { unsubscribe } from './unsubscribe'

export const newEntry = defineTrigger({
  key: 'new_entry',
  noun: 'Entry',
  display: {
    label: 'New Entry',
    description: 'Triggers when a signal has received an entry.',
  },
  operation: {
    type: 'hook',
    performSubscribe: subscribeToEntries,
    performUnsubscribe: unsubscribe,
    perform: receiveEntry,
    performList: listRecentEntries,
    inputFields: [
      {
        key: 'signal_id',
        label: 'Signal',
        type: 'string',
        dynamic: 'signal_list.id.name',
        helpText: 'Only what this signal receives. Leave it empty to hear of every signal.',
      },
      {
        key: 'mode',
        label: 'Entries',
        type: 'string',
        choices: modeChoices,
        default: 'live',
        helpText: 'Tests are what a signal in set-up receives, and what the test step of a Zap sends.',
      },
    ],
    sample: entrySample,
    outputFields: [...entryOutputFields, listEntryOutputFields],
  },
})
