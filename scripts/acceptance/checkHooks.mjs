import assert from 'node:assert/strict'
import { Webhook } from 'standardwebhooks'
import { pick } from './checkEntries.mjs'
import { sample } from './sample.mjs'

/** The first notification comes within seconds of the entry, the second five seconds after one that failed. */
const NOTIFIED_MS = 60_000

/** With the unpacked archive, since the command-line tool runs nothing of a hook but what it makes of a notification. */
export async function checkHooks({ check, tool, call, restart, server, signal, zapier }) {
  const operation = 'triggers.new_entry.operation'
  const inputData = { signal_id: signal.id }

  await check(
    'trigger new_entry shows the newest entry with identifiers, fields and line items',
    async () => {
      const { id } = await tool.create('send_signal_entry', signal.inputs)
      const { result } = await call(`${operation}.performList`, { inputData })
      const entry = { id, signal_name: 'Demo form', mode: 'live', id_email: 'grace@navy.example', f_fit: 0.5 }
      assert.deepEqual(pick(result[0], entry), entry)
      assert.equal(result[0].f_event_FormZsID, 'f-17')
      assert.deepEqual(result[0].f_pages, sample.pages)
      assert.deepEqual(result[0].f_order_items, [
        { f_order_items_sku: 'A-1', f_order_items_quantity: 2 },
        { f_order_items_sku: 'B-2', f_order_items_quantity: 1 },
      ])
    },
  )
  await check('trigger new_entry starts nothing with what is no notification', async () => {
    assert.deepEqual(await tool.trigger('new_entry', inputData), [])
  })
  const { result: subscribeData } = await call(`${operation}.performSubscribe`, {
    inputData,
    targetUrl: zapier.url,
  })
  const { secret } = await server.call('POST', `/hooks/${subscribeData.id}/rotate-secret`)

  await check(
    'an entry reaches a subscribed Zap, whose address failed and whose server was started anew',
    async () => {
      zapier.status = 503
      const answer = await globalThis.fetch(signal.webhookUrl, {
        method: 'POST',
        body: '{"contact":{"email":"ada@acme.example"}}',
      })
      const { id: entryId } = await answer.json()
      await zapier.answered(entryId, 503, NOTIFIED_MS)
      await restart()
      zapier.status = 200
      const { headers, text } = await zapier.answered(entryId, 200, NOTIFIED_MS)
      const { data } = new Webhook(secret).verify(text, headers)
      assert.equal(data.identifiers.email, 'ada@acme.example')
      const { result } = await call(`${operation}.perform`, { inputData, cleanedRequest: JSON.parse(text) })
      assert.deepEqual(
        result.map(({ id, id_email }) => [id, id_email]),
        [[entryId, 'ada@acme.example']],
      )
    },
  )
  await check('a Zap that is switched off leaves no hook behind', async () => {
    await call(`${operation}.performUnsubscribe`, { subscribeData })
    const { items } = await server.call('GET', '/hooks')
    assert.deepEqual(
      items.filter(({ id }) => id === subscribeData.id),
      [],
    )
  })
}
