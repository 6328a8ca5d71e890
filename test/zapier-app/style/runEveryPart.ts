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
  return {
    signal_list: { dynamicFields: [], result: choice },
    send_signal_entry: {
      dynamicFields: await fieldsOf(signal.id),
      result: await send({ signal_id: signal.id, id_email: 'ada@acme.example' }),
    },
  }
}
