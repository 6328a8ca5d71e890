import assert from 'node:assert/strict'

const ADA = {
  full_name: 'Ada Lovelace',
  title: 'VP of Engineering',
  email: 'ada@acme.example',
  company_name: 'Acme',
}
/** An entry becomes a lead a few seconds after it came, and a change is told fifteen seconds after it was made. */
const TOLD_MS = 60_000

/**
 * Leads in and out. What the command-line tool cannot run (subscribing, waiting, resuming) is run with the unpacked
 * archive, as Zapier runs it.
 */
export async function checkLeads({ check, tool, call, server, signal, zapier }) {
  const create = (key, inputs, ...flags) => tool.read('create', key, '-i', JSON.stringify(inputs), ...flags)
  const subscribe = (key, inputData = {}) =>
    call(`triggers.${key}.operation.performSubscribe`, { inputData, targetUrl: zapier.url })
  const told = async (type) =>
    JSON.parse((await zapier.first(({ body }) => body.type === type, TOLD_MS)).text)
  const start = async (key, cleanedRequest) => {
    const { result } = await call(`triggers.${key}.operation.perform`, { cleanedRequest })
    return result[0]
  }
  zapier.status = 200
  await server.call('POST', '/directory/people/import', [ADA])
  await subscribe('new_lead', { signal_id: signal.id })
  await subscribe('lead_status_changed', { signal_id: signal.id, statuses: ['approved'] })
  await subscribe('new_refused_request', { signal_id: signal.id })

  await check('create send_entry_and_wait shows in the editor the lead that would come', async () => {
    const inputs = { signal_id: signal.id, id_email: ADA.email }
    const shown = await create('send_entry_and_wait', inputs, '--isLoadingSample')
    assert.deepEqual([shown.mode, shown.outcome, shown.person_title], ['test', 'lead', ADA.title])
  })
  await check('a run of send_entry_and_wait waits, and goes on with the lead', async () => {
    const operation = 'creates.send_entry_and_wait.operation'
    const inputData = { signal_id: signal.id, id_email: ADA.email }
    const waiting = await call(`${operation}.perform`, { inputData }, { callback_url: zapier.url })
    assert.deepEqual([waiting.status, waiting.result.outcome], ['CALLBACK', 'pending'])
    const cleanedRequest = await told('entry.finished')
    assert.equal(cleanedRequest.data.id, waiting.result.id)
    const outputData = waiting.result
    const { result } = await call(`${operation}.performResume`, { inputData, outputData, cleanedRequest })
    assert.deepEqual([result.outcome, result.has_lead, result.person_email], ['lead', true, ADA.email])
  })
  await check('a lead starts the Zap with person and company flat, and steps as line items', async () => {
    const lead = await start('new_lead', await told('lead.created'))
    assert.deepEqual([lead.person_full_name, lead.company_name, lead.status], [ADA.full_name, 'Acme', 'new'])
    assert.ok(lead.sequence_steps.every(({ number, body }) => number > 0 && body !== ''))
  })
  await check(
    'search find_lead finds it, and create update_lead_status approves it, which is told',
    async () => {
      const [found] = await tool.read(
        'search',
        'find_lead',
        '-i',
        JSON.stringify({ value: 'ADA@acme.example' }),
      )
      const updated = await create('update_lead_status', { lead_id: found.id, status: 'approved' })
      assert.deepEqual([updated.id, updated.status], [found.id, 'approved'])
      const lead = await start('lead_status_changed', await told('lead.updated'))
      assert.deepEqual([lead.id, lead.previous_status, lead.status], [found.id, 'new', 'approved'])
    },
  )
  await check('create send_entries sends rows by one call, and says what became of each', async () => {
    const rows = [
      { id_email: 'one@navy.example', f_fit: '0.5' },
      { f_fit: '1' },
      { id_email: 'two@navy.example' },
    ]
    const { results } = await create('send_entries', { signal_id: signal.id, rows })
    assert.deepEqual(
      results.map(({ row, outcome }) => [row, outcome]),
      [
        [1, 'sent'],
        [2, 'refused'],
        [3, 'sent'],
      ],
    )
    assert.deepEqual(await server.call('GET', `/entries/${results[0].entry_id}/raw`), {
      contact: { email: 'one@navy.example' },
      fit: 0.5,
    })
  })
  await check('a request that is refused starts the Zap with the reason', async () => {
    await globalThis.fetch(signal.webhookUrl, { method: 'POST', body: '{"email":' })
    // Asking for the list writes what was noted.
    await server.call('GET', `/signals/${signal.id}/refusals`)
    const refusal = await start('new_refused_request', await told('request.refused'))
    assert.deepEqual([refusal.code, refusal.line, refusal.column], ['malformed_json', 1, 10])
  })
  await check('create create_signal and create add_exclusion make what they say', async () => {
    const made = await create('create_signal', { name: 'Another form' })
    assert.deepEqual([made.status, made.target, made.label], ['setup', 'people', 'Another form'])
    const excluded = await create('add_exclusion', { domain: 'navy.example', reason: 'Customer' })
    const { items } = await server.call('GET', '/exclusions')
    assert.deepEqual(
      items.map(({ id, domain }) => [id, domain]),
      [[excluded.id, 'navy.example']],
    )
  })
}
