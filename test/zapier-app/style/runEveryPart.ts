import { listEntryOutputFields } from '../../../zapier-app/entries/listEntryOutputFields'
import { searchEntries } from '../../../zapier-app/searches/findEntry'
import { searchSignals } from '../../../zapier-app/searches/findSignal'
import { listRecentEntries } from '../../../zapier-app/triggers/listRecentEntries'
import { listSignalChoices } from '../../../zapier-app/triggers/signalList'
import { runPart } from '../support/appTester'
import { buildSignalFrom, connect } from '../support/connect'
import type { Runs } from './walkedApp'

/** Runs each part of the app against a real server, as a user with one live signal would. */
export async function runEveryPart(): Promise<Runs> {
  const { app, authData, fieldsOf, send } = await connect()
  const signal = await buildSignalFrom(
    app,
    { email: 'grace@navy.example', company: 'Navy', plan: 'pro', seats: 3 },
    { contextFields: ['plan', 'seats'] },
  )
  const [choice] = await runPart(listSignalChoices, { authData })
  const sent = await send({
    signal_id: signal.id,
    id_email: 'ada@acme.example',
    id_company_name: 'Acme',
    f_plan: 'team',
    f_seats: '12',
  })
  const ofSignal = { authData, inputData: { signal_id: signal.id } }
  const [entry] = await runPart(listRecentEntries, ofSignal)
  const [signalFound] = await runPart(searchSignals, { authData, inputData: { name: 'website' } })
  const [entryFound] = await runPart(searchEntries, { authData, inputData: { value: sent.id } })
  const dynamicOutputFields = await runPart(listEntryOutputFields, ofSignal)
  return {
    signal_list: { dynamicFields: [], result: choice },
    new_entry: { dynamicFields: [], dynamicOutputFields, result: entry },
    find_signal: { dynamicFields: [], result: signalFound },
    find_entry: { dynamicFields: [], dynamicOutputFields, result: entryFound },
    send_signal_entry: { dynamicFields: await fieldsOf(signal.id), result: sent },
  }
}
