import { testConnection } from '../../zapier-app/auth/testConnection'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { listEntryFields } from '../../zapier-app/fields/listEntryFields'
import { listSignalChoices } from '../../zapier-app/triggers/signalList'
import { buildLiveSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { connect } from './support/connect'
import { recordTraffic } from './support/recordTraffic'

afterEach(stopApps)

test('nothing that the app asks for or receives holds the webhook URL of a signal or its token', async () => {
  const { app, authData } = await connect()
  const signal = await buildLiveSignal(app)
  const traffic = await recordTraffic(app.url)
  const run = {
    authData: { ...authData, server_url: traffic.url },
    inputData: { signal_id: signal.id, id_email: 'ada@acme.example' },
  }

  await runPart(testConnection, run)
  await runPart(listSignalChoices, run)
  await runPart(listEntryFields, run)
  await runPart(sendEntry, run)
  await traffic.stop()

  const [token = ''] = signal.webhookUrl.split('/').slice(-2)
  expect(token).toMatch(/^spw_/)
  expect(traffic.received.join('\n')).not.toContain(token)
  expect(traffic.received.join('\n')).not.toContain('webhookUrl')
  expect([...new Set(traffic.calls)].sort()).toEqual([
    'GET /api/v1/me',
    `GET /api/v1/signals/${signal.id}/input-fields`,
    'GET /api/v1/signals?limit=100',
    `POST /api/v1/signals/${signal.id}/entries`,
  ])
})
