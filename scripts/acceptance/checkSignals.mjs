import assert from 'node:assert/strict'
import { failsWith } from './checkConnection.mjs'
import { buildSignal } from './sample.mjs'

/** Of which the list of signals has two pages. */
const SIGNALS = 100
const PAGE_SIZE = 100

/** Signals of every kind and in every state of their lives, and one that changes under a Zap that is switched on. */
export async function checkSignals({ check, tool, server }) {
  const send = (signal, inputs) => tool.create('send_signal_entry', { signal_id: signal.id, ...inputs })
  const stored = ({ id }) => server.call('GET', `/entries/${id}/raw`)

  await check('a signal for companies takes the identifiers of a company', async () => {
    const mapping = { company_name: 'company', company_domain: 'site' }
    const companies = await buildSignal(server, { name: 'Accounts', target: 'companies', mapping })
    const sent = await send(companies, { id_company_domain: 'acme.example', id_company_name: 'Acme' })
    assert.deepEqual([sent.mode, sent.identified], ['live', true])
    assert.deepEqual(await stored(sent), { company: 'Acme', site: 'acme.example' })
    await failsWith(
      send(companies, { id_email: 'ada@acme.example' }),
      /Nothing here says which company it is/,
    )
  })
  await check('a signal in set-up takes test data under the own names of the identifiers', async () => {
    const setup = await tool.create('create_signal', { name: 'Another form' })
    assert.deepEqual([setup.status, setup.target, setup.label], ['setup', 'people', 'Another form'])
    const sent = await send(setup, { id_email: 'ada@acme.example' })
    assert.equal(sent.mode, 'test')
    assert.deepEqual(await stored(sent), { email: 'ada@acme.example' })
  })
  await check('a signal of one identifier takes it by Raw JSON alone', async () => {
    const mapping = { linkedin_url: 'visitor.profile' }
    const profiles = await buildSignal(server, { name: 'Visitors', mapping })
    const body = { visitor: { profile: 'https://www.linkedin.com/in/ada-lovelace' }, page: '/pricing' }
    const sent = await send(profiles, { raw_json: JSON.stringify(body) })
    assert.deepEqual([sent.identified, await stored(sent)], [true, body])
  })
  await check('a mapping that changes breaks no Zap: the same step sends to the new place', async () => {
    const changing = await buildSignal(server, { name: 'Changing', mapping: { email: 'email' } })
    const before = await send(changing, { id_email: 'ada@acme.example' })
    await server.call('PATCH', `/signals/${changing.id}`, { mapping: { email: 'contact.mail' } })
    const after = await send(changing, { id_email: 'ada@acme.example' })
    assert.deepEqual(
      [await stored(before), await stored(after)],
      [{ email: 'ada@acme.example' }, { contact: { mail: 'ada@acme.example' } }],
    )
  })
  await check('a signal that was deleted is said to be gone', async () => {
    const gone = await buildSignal(server, { name: 'Gone', mapping: { email: 'email' } })
    await server.call('DELETE', `/signals/${gone.id}`)
    await failsWith(send(gone, { id_email: 'ada@acme.example' }), /signal does not exist any more/)
  })
  await check('trigger signal_list names each signal once, on as many pages as it takes', async () => {
    for (let made = 0; made < SIGNALS; made += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, at) => buildSetup(server, `Form ${made + at}`)))
    }
    const first = await tool.read('trigger', 'signal_list')
    const second = await tool.read('trigger', 'signal_list', '--page', '1')
    assert.equal(first.length, PAGE_SIZE)
    assert.equal(new Set([...first, ...second].map(({ id }) => id)).size, first.length + second.length)
    assert.ok(second.some(({ name }) => name === 'Demo form (people, live)'))
    assert.deepEqual(await tool.read('trigger', 'signal_list', '--page', '2'), [])
  })
}

const buildSetup = (server, name) => server.call('POST', '/signals', { name, label: name, target: 'people' })
