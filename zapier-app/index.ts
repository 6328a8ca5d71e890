import { defineApp, version as platformVersion } from 'zapier-platform-core'
import { version } from '../package.json'
import { authentication } from './authentication'
import { addExclusion } from './creates/addExclusion'
import { createSignal } from './creates/createSignal'
import { sendEntries } from './creates/sendEntries'
import { sendEntryAndWait } from './creates/sendEntryAndWait'
import { sendSignalEntry } from './creates/sendSignalEntry'
import { updateLeadStatus } from './creates/updateLeadStatus'
import { addServerAddress } from './http/addServerAddress'
import { refuseErrorAnswers } from './http/refuseErrorAnswers'
import { findEntry } from './searches/findEntry'
import { findLead } from './searches/findLead'
import { findSignal } from './searches/findSignal'
import { leadList } from './triggers/leadList'
import { leadStatusChanged } from './triggers/leadStatusChanged'
import { newEntry } from './triggers/newEntry'
import { newLead } from './triggers/newLead'
import { newRefusedRequest } from './triggers/newRefusedRequest'
import { signalList } from './triggers/signalList'

export const App = defineApp({
  version,
  platformVersion,
  flags: {
    // Empty strings, 0 and false are told apart by this app itself.
    cleanInputData: false,
    // Every request goes through the platform's own client, which logs it; Node's modules stay as they are.
    skipHttpPatch: true,
  },
  authentication,
  // By connection: ten steps a second are more than a team needs, and a loop over a large table leaves the server to others.
  throttle: { window: 60, limit: 600, scope: ['auth'] },
  beforeRequest: [addServerAddress],
  afterResponse: [refuseErrorAnswers],
  triggers: {
    [newEntry.key]: newEntry,
    [newLead.key]: newLead,
    [leadStatusChanged.key]: leadStatusChanged,
    [newRefusedRequest.key]: newRefusedRequest,
    [signalList.key]: signalList,
    [leadList.key]: leadList,
  },
  searches: {
    [findSignal.key]: findSignal,
    [findEntry.key]: findEntry,
    [findLead.key]: findLead,
  },
  creates: {
    [sendSignalEntry.key]: sendSignalEntry,
    [sendEntries.key]: sendEntries,
    [sendEntryAndWait.key]: sendEntryAndWait,
    [createSignal.key]: createSignal,
    [updateLeadStatus.key]: updateLeadStatus,
    [addExclusion.key]: addExclusion,
  },
  searchOrCreates: {
    [findSignal.key]: {
      key: findSignal.key,
      display: {
        label: 'Find or Create Signal',
        description: 'Finds a signal by its name, its label or its ID, or creates one in set-up.',
      },
      search: findSignal.key,
      create: createSignal.key,
    },
  },
})
