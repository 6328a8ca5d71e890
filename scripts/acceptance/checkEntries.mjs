import assert from 'node:assert/strict'
import { failsWith } from './checkConnection.mjs'
import { sample } from './sample.mjs'

/** Numbers as people and tools write them, beside what is stored of each. */
const NUMBERS = [
  ['12', 12],
  ['0', 0],
  ['0.5', 0.5],
  ['11-50', '11-50'],
  ['1,234', '1,234'],
  ['1.500', '1.500'],
  ['10k', '10k'],
  ['n/a', 'n/a'],
  ['007', '007'],
]

/** What an action sends, read back from the server. */
export async function checkEntries({ check, tool, server, signal }) {
  const send = (inputs, ...flags) => tool.create('send_signal_entry', inputs, ...flags)
  const stored = (entryId) => server.call('GET', `/entries/${entryId}/raw`)

  await check(
    'create send_signal_entry stores JSON of the shape of the sample, line items included',
    async () => {
      const sent = await send(signal.inputs)
      const listed = await server.call('GET', `/entries/${sent.id}`)
      assert.deepEqual(await stored(sent.id), sample)
      assert.deepEqual(
        [sent.status, sent.mode, sent.signal_id, sent.signal_name],
        [202, 'live', signal.id, 'Demo form'],
      )
      assert.equal(listed.mode, 'live')
      assert.deepEqual([sent.identified, sent.warnings], [true, ''])
      assert.equal(sent.url, `${server.url}/signals/${signal.id}/entries/${sent.id}`)
    },
  )
  await check('a value that is none of the type of the sample arrives as it was filled in', async () => {
    const odd = { f_fit: '0,5', f_newsletter: 'nein', f_at: 'next quarter' }
    const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', ...odd })
    assert.deepEqual(await stored(sent.id), {
      contact: { email: 'ada@acme.example' },
      fit: '0,5',
      newsletter: 'nein',
      at: 'next quarter',
    })
  })
  await check('create send_entries sends rows by one call, messy numbers as they are written', async () => {
    const rows = NUMBERS.map(([f_company_seats]) => ({ id_email: 'ada@acme.example', f_company_seats }))
    const { results } = await tool.create('send_entries', { signal_id: signal.id, rows })
    const bodies = await Promise.all(results.map(({ entry_id }) => stored(entry_id)))
    assert.deepEqual(
      bodies.map(({ company }) => company.seats),
      NUMBERS.map(([, seats]) => seats),
    )
  })
  await check('create send_entries says of each row what became of it', async () => {
    const rows = [{ id_email: 'one@navy.example' }, { f_fit: '1' }, { id_email: 'two@navy.example' }]
    const { results, sent, refused } = await tool.create('send_entries', { signal_id: signal.id, rows })
    assert.deepEqual([sent, refused], [2, 1])
    assert.deepEqual(
      results.map(({ row, outcome }) => [row, outcome]),
      [
        [1, 'sent'],
        [2, 'refused'],
        [3, 'sent'],
      ],
    )
  })
  await check('additional fields and raw JSON are part of the entry', async () => {
    const { signal_id, id_email } = signal.inputs
    const more = { additional_fields: { 'company.size': 'big' }, raw_json: '{"company":{"tags":["a","b"]}}' }
    const sent = await send({ signal_id, id_email, ...more })
    assert.deepEqual(await stored(sent.id), {
      company: { tags: ['a', 'b'], size: 'big' },
      contact: { email: 'grace@navy.example' },
    })
  })
  await check('the test step of the editor stores a test entry', async () => {
    const sent = await send(signal.inputs, '--isLoadingSample')
    assert.equal(sent.mode, 'test')
    assert.equal((await server.call('GET', `/entries/${sent.id}`)).mode, 'test')
  })
  await check('an entry that names nobody is not sent, and the reason is one sentence', async () => {
    const before = await listIds(server, signal)
    const refused = { signal_id: signal.id, f_fit: '1', id_linkedin_url: 'linkedin.com/in/ada' }
    await failsWith(send(refused), /Nothing here says who the person is.* does not use LinkedIn URL\./)
    assert.deepEqual(await listIds(server, signal), before)
  })
  await checkReading({ check, tool, signal })
}

/** Not what became of them, which goes on. */
async function listIds(server, signal) {
  const { items } = await server.call('GET', `/signals/${signal.id}/entries`)
  return items.map(({ id }) => id)
}

async function checkReading({ check, tool, signal }) {
  const sent = await tool.create('send_signal_entry', signal.inputs)
  const entry = {
    id: sent.id,
    signal_name: 'Demo form',
    mode: 'live',
    id_email: 'grace@navy.example',
    f_fit: 0.5,
  }

  await check('search find_signal finds the signal by its name and by the text of the list', async () => {
    for (const name of ['demo FORM', 'Demo form (people, live)']) {
      const [found] = await tool.search('find_signal', { name })
      assert.deepEqual([found.id, found.status], [signal.id, 'live'])
    }
  })
  await check('search find_entry finds the entry by its id and by its e-mail', async () => {
    for (const value of [sent.id, 'Grace@Navy.example']) {
      const [found] = await tool.search('find_entry', { value })
      assert.deepEqual(pick(found, entry), entry)
    }
  })
  await check('search find_entry finds a test where tests are asked for', async () => {
    const inputs = { value: 'Grace@Navy.example', signal_id: signal.id, mode: 'test' }
    const found = await tool.search('find_entry', inputs)
    assert.deepEqual([...new Set(found.map(({ mode }) => mode))], ['test'])
  })
}

export function pick(whole, wanted) {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, whole?.[key]]))
}
