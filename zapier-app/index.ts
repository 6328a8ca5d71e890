import { defineApp, version as platformVersion } from 'zapier-platform-core'
import { version } from '../package.json'
import { authentication } from './authentication'
import { sendSignalEntry } from './creates/sendSignalEntry'
import { addServerAddress } from './http/addServerAddress'
import { refuseErrorAnswers } from './http/refuseErrorAnswers'
import { findEntry } from './searches/findEntry'
import { findSignal } from './searches/findSignal'
import { newEntry } from './triggers/newEntry'
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
  beforeRequest: [addServerAddress],
  afterResponse: [refuseErrorAnswers],
  triggers: { [newEntry.key]: newEntry, [signalList.key]: signalList },
  searches: { [findSignal.key]: findSignal, [findEntry.key]: findEntry },
  creates: { [sendSignalEntry.key]: sendSignalEntry },
})
