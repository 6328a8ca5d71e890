import type { Bundle, ZObject } from 'zapier-platform-core'
import { testConnection } from '../../zapier-app/auth/testConnection'
import { makeSignal } from '../../zapier-app/creates/createSignal'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { sendRows } from '../../zapier-app/creates/sendRows'
import { sendAndWait } from '../../zapier-app/creates/waitForLead'
import { listEntryFields } from '../../zapier-app/fields/listEntryFields'
import { searchEntries } from '../../zapier-app/searches/findEntry'
import { searchSignals } from '../../zapier-app/searches/findSignal'
import { listRecentEntries } from '../../zapier-app/triggers/listRecentEntries'
import { listRecentLeads } from '../../zapier-app/triggers/listRecentLeads'
import { listSignalChoices } from '../../zapier-app/triggers/signalList'
import { subscribeToEntries } from '../../zapier-app/triggers/subscribeToEntries'
import { unsubscribe } from '../../zapier-app/triggers/unsubscribe'
import { buildLiveSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { connect } from './support/connect'
import { recordTraffic } from './support/recordTraffic'

afterEach(stopApps)

/** As the platform runs it; nothing is sent to that address here. */
const waitAtNoAddress = (z: ZObject, bundle: Bundle) =>
  sendAndWait({ ...z, generateCallbackUrl: () => 'http://127.0.0.1:9/run' }, bundle)

/** Every part is run once, one after the other, which takes a busy machine a while. */
const EVERY_PART_MS = 60_000

test(
  'nothing that the app asks for or receives holds the webhook URL of a signal or its token',
  async () => {
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
    const { id } = await runPart(sendEntry, run)
    await runPart(listRecentEntries, run)
    await runPart(listRecentLeads, run)
    await runPart(searchSignals, { ...run, inputData: { name: 'website' } })
    await runPart(searchEntries, { ...run, inputData: { value: id } })
    await runPart(sendRows, { ...run, inputData: { ...run.inputData, rows: [run.inputData] } })
    const subscribeData = await runPart(subscribeToEntries, { ...run, targetUrl: 'http://127.0.0.1:9/zap' })
    await runPart(unsubscribe, { ...run, subscribeData })
    await runPart(waitAtNoAddress, run)
    await runPart(makeSignal, { ...run, inputData: { name: 'Another' } })
    await traffic.stop()

    const [token = ''] = signal.webhookUrl.split('/').slice(-2)
    expect(token).toMatch(/^spw_/)
    expect(traffic.received.join('\n')).not.toContain(token)
    expect(traffic.received.join('\n')).not.toContain('webhookUrl')
    expect(traffic.received.join('\n')).not.toContain('whsec_')
    expect([...new Set(traffic.calls)].sort()).toEqual([
      `DELETE /api/v1/hooks/${subscribeData.id}`,
      `GET /api/v1/entries/${id}`,
      `GET /api/v1/leads?limit=3&signalId=${signal.id}`,
      'GET /api/v1/me',
      `GET /api/v1/signals/${signal.id}/entries?mode=live&limit=3`,
      `GET /api/v1/signals/${signal.id}/input-fields`,
      'GET /api/v1/signals?limit=100',
      'GET /api/v1/signals?limit=200',
      'POST /api/v1/hooks',
      'POST /api/v1/signals',
      `POST /api/v1/signals/${signal.id}/entries`,
      `POST /api/v1/signals/${signal.id}/entries/batch`,
    ])
  },
  EVERY_PART_MS,
)
