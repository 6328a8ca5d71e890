import { exclude } from '../../../zapier-app/creates/addExclusion'
import { makeSignal } from '../../../zapier-app/creates/createSignal'
import { sendRows } from '../../../zapier-app/creates/sendRows'
import { changeStatus } from '../../../zapier-app/creates/updateLeadStatus'
import { sendAndWait } from '../../../zapier-app/creates/waitForLead'
import { listEntryOutputFields } from '../../../zapier-app/entries/listEntryOutputFields'
import { listRowFields } from '../../../zapier-app/fields/listRowFields'
import { searchEntries } from '../../../zapier-app/searches/findEntry'
import { searchLeads } from '../../../zapier-app/searches/findLead'
import { searchSignals } from '../../../zapier-app/searches/findSignal'
import { listRecentEntries } from '../../../zapier-app/triggers/listRecentEntries'
import { listRecentChanges, listRecentLeads } from '../../../zapier-app/triggers/listRecentLeads'
import { listRecentRefusals } from '../../../zapier-app/triggers/listRecentRefusals'
import { listSignalChoices } from '../../../zapier-app/triggers/signalList'
import { importPeople } from '../../support/directory'
import { post } from '../../support/startApp'
import { runPart } from '../support/appTester'
import { ADA } from '../support/buildLead'
import { buildSignalFrom, connect, type Connected } from '../support/connect'
import type { Runs } from './walkedApp'

/** Runs each part of the app against a real server, as a user with one live signal would. */
export async function runEveryPart(): Promise<Runs> {
  const connected = await connect()
  const { app, authData, fieldsOf, send } = connected
  await importPeople(app, [ADA])
  const signal = await buildSignalFrom(
    app,
    { email: 'grace@navy.example', company: 'Navy', plan: 'pro', seats: 3 },
    { contextFields: ['plan', 'seats'] },
  )
  const [choice] = await runPart(listSignalChoices, { authData })
  const sent = await send({
    signal_id: signal.id,
    id_email: ADA.email,
    id_company_name: 'Acme',
    f_plan: 'team',
    f_seats: '12',
  })
  await post(signal.webhookUrl, '{"email":')
  const ofSignal = { authData, inputData: { signal_id: signal.id } }
  const [entry] = await runPart(listRecentEntries, ofSignal)
  const [refusal] = await runPart(listRecentRefusals, ofSignal)
  const [signalFound] = await runPart(searchSignals, { authData, inputData: { name: 'website' } })
  const [entryFound] = await runPart(searchEntries, { authData, inputData: { value: sent.id } })
  const dynamicOutputFields = await runPart(listEntryOutputFields, ofSignal)
  return {
    signal_list: { dynamicFields: [], result: choice },
    new_entry: { dynamicFields: [], dynamicOutputFields, result: entry },
    new_refused_request: { dynamicFields: [], result: refusal },
    find_signal: { dynamicFields: [], result: signalFound },
    find_entry: { dynamicFields: [], dynamicOutputFields, result: entryFound },
    send_signal_entry: { dynamicFields: await fieldsOf(signal.id), result: sent },
    send_entries: {
      dynamicFields: await runPart(listRowFields, ofSignal),
      result: await runPart(sendRows, {
        authData,
        inputData: { signal_id: signal.id, rows: [{ id_email: 'grace@navy.example' }] },
      }),
    },
    send_entry_and_wait: {
      dynamicFields: await fieldsOf(signal.id),
      // As the editor does, which shows what would come.
      result: await runPart(sendAndWait, {
        authData,
        inputData: { signal_id: signal.id, id_email: ADA.email, f_plan: 'team' },
        meta: { isLoadingSample: true },
      }),
    },
    create_signal: {
      dynamicFields: [],
      result: await runPart(makeSignal, { authData, inputData: { name: 'Website' } }),
    },
    add_exclusion: {
      dynamicFields: [],
      result: await runPart(exclude, { authData, inputData: { domain: 'navy.example' } }),
    },
    ...(await runLeadParts(connected)),
  }
}

/** Those that want a lead, which the entry has yet to give. */
async function runLeadParts({ app, authData }: Connected): Promise<Runs> {
  await app.work('runs')
  const [lead] = await runPart(listRecentLeads, { authData })
  const inputData = { lead_id: lead?.id, status: 'approved' }
  const updated = await runPart(changeStatus, { authData, inputData })
  const [changed] = await runPart(listRecentChanges, { authData })
  const [found] = await runPart(searchLeads, { authData, inputData: { value: ADA.email } })
  return {
    new_lead: { dynamicFields: [], result: lead },
    lead_status_changed: { dynamicFields: [], result: changed },
    find_lead: { dynamicFields: [], result: found },
    update_lead_status: { dynamicFields: [], result: updated },
  }
}
