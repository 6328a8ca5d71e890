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
import { listLeadChoices } from '../../../zapier-app/triggers/leadList'
import { listSignalChoices } from '../../../zapier-app/triggers/signalList'
import { importPeople } from '../../support/directory'
import { buildClock } from '../../support/hooks'
import type { BuiltSignal } from '../../support/signals'
import { post } from '../../support/startApp'
import { runPart } from '../support/appTester'
import { ADA } from '../support/buildLead'
import { buildSignalFrom, connect, type Connected } from '../support/connect'
import { addStarted, subscribeAll } from './hearNotifications'
import type { Runs } from './walkedApp'

/** A change of a lead is told so long after it was made. */
const TOLD_AFTER_MS = 15_000

/** Runs each part of the app against a real server, as a user with one live signal would. */
export async function runEveryPart(): Promise<Runs> {
  const clock = buildClock()
  const connected = await connect({ now: clock.now })
  const { app } = connected
  await importPeople(app, [ADA])
  const signal = await buildSignalFrom(
    app,
    { email: 'grace@navy.example', company: 'Navy', plan: 'pro', seats: 3 },
    { contextFields: ['plan', 'seats'] },
  )
  const zapier = await subscribeAll(connected, signal.id)
  const runs = {
    ...(await runEntryParts(connected, signal)),
    ...(await runOtherParts(connected, signal)),
    // The last: whoever is approved gives no lead for a while.
    ...(await runLeadParts(connected)),
  }
  clock.advance(TOLD_AFTER_MS)
  for (const worker of ['followers', 'leadNews', 'courier']) await app.work(worker)
  return addStarted(runs, connected, zapier)
}

/** Those that are about one entry, and about a request that is none. */
async function runEntryParts({ authData, fieldsOf, send }: Connected, signal: BuiltSignal): Promise<Runs> {
  const ofSignal = { authData, inputData: { signal_id: signal.id } }
  const inputData = { signal_id: signal.id, id_email: ADA.email, id_company_name: 'Acme' }
  const sent = await send({ ...inputData, f_plan: 'team', f_seats: '12' })
  await post(signal.webhookUrl, '{"email":')
  const [entry] = await runPart(listRecentEntries, ofSignal)
  const [refusal] = await runPart(listRecentRefusals, ofSignal)
  const [found] = await runPart(searchEntries, { authData, inputData: { value: sent.id } })
  const dynamicOutputFields = await runPart(listEntryOutputFields, ofSignal)
  return {
    new_entry: { dynamicFields: [], dynamicOutputFields, result: entry },
    new_refused_request: { dynamicFields: [], result: refusal },
    find_entry: { dynamicFields: [], dynamicOutputFields, result: found },
    send_signal_entry: { dynamicFields: await fieldsOf(signal.id), result: sent },
  }
}

/** Those that want a lead, which the entry has yet to give. */
async function runLeadParts({ app, authData }: Connected): Promise<Runs> {
  await app.work('runs')
  const [lead] = await runPart(listRecentLeads, { authData })
  const [choice] = await runPart(listLeadChoices, { authData })
  const inputData = { lead_id: lead?.id, status: 'approved' }
  const updated = await runPart(changeStatus, { authData, inputData })
  const [changed] = await runPart(listRecentChanges, { authData })
  const [found] = await runPart(searchLeads, { authData, inputData: { value: ADA.email } })
  return {
    new_lead: { dynamicFields: [], result: lead },
    lead_list: { dynamicFields: [], result: choice },
    lead_status_changed: { dynamicFields: [], result: changed },
    find_lead: { dynamicFields: [], result: found },
    update_lead_status: { dynamicFields: [], result: updated },
  }
}

async function runOtherParts({ authData, fieldsOf }: Connected, { id }: BuiltSignal): Promise<Runs> {
  const of = (inputData: Record<string, unknown>) => ({ authData, inputData })
  const ofSignal = of({ signal_id: id })
  const rows = [{ id_email: 'grace@navy.example' }]
  const waiting = of({ signal_id: id, id_email: ADA.email, f_plan: 'team' })
  const [choice] = await runPart(listSignalChoices, { authData })
  const [found] = await runPart(searchSignals, of({ name: 'website' }))
  return {
    signal_list: { dynamicFields: [], result: choice },
    find_signal: { dynamicFields: [], result: found },
    send_entries: {
      dynamicFields: await runPart(listRowFields, ofSignal),
      result: await runPart(sendRows, of({ signal_id: id, rows })),
    },
    send_entry_and_wait: {
      dynamicFields: await fieldsOf(id),
      // As the editor does, which shows what would come.
      result: await runPart(sendAndWait, { ...waiting, meta: { isLoadingSample: true } }),
    },
    create_signal: { dynamicFields: [], result: await runPart(makeSignal, of({ name: 'Website' })) },
    add_exclusion: { dynamicFields: [], result: await runPart(exclude, of({ domain: 'navy.example' })) },
  }
}
