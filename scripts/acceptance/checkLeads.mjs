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
export async function checkLeads(scene) {
  const { check, tool, server, signal, zapier, call } = scene
  const told = (type, isWanted) => zapier.told(type, isWanted, TOLD_MS)
  const start = async (key, cleanedRequest) => {
    const { result } = await call(`triggers.${key}.operation.perform`, { cleanedRequest })
    return result[0]
  }
  await server.call('POST', '/directory/people/import', [ADA])
  for (const [key, more] of [
    ['new_lead', {}],
    ['lead_status_changed', { statuses: ['approved'] }],
    ['new_refused_request', {}],
  ]) {
    const inputData = { signal_id: signal.id, ...more }
    await call(`triggers.${key}.operation.performSubscribe`, { inputData, targetUrl: zapier.url })
  }

  await checkWaiting(scene, told)
  await check('a lead starts the Zap with person and company flat, and steps as line items', async () => {
    const lead = await start('new_lead', await told('lead.created'))
    assert.deepEqual([lead.person_full_name, lead.company_name, lead.status], [ADA.full_name, 'Acme', 'new'])
    assert.equal(lead.url, `${server.url}/feed/${lead.id}`)
    assert.ok(lead.sequence_steps.every(({ number, body }) => number > 0 && body !== ''))
  })
  await check(
    'search find_lead finds it, and create update_lead_status approves it, which is told',
    async () => {
      const [found] = await tool.search('find_lead', { value: 'ADA@acme.example' })
      const [choice] = await tool.read('trigger', 'lead_list')
      const updated = await tool.create('update_lead_status', { lead_id: found.id, status: 'approved' })
      assert.deepEqual(choice, { id: found.id, name: 'Ada Lovelace, Acme (new)' })
      assert.deepEqual([updated.id, updated.status], [found.id, 'approved'])
      const lead = await start('lead_status_changed', await told('lead.updated'))
      assert.deepEqual([lead.id, lead.previous_status, lead.status], [found.id, 'new', 'approved'])
    },
  )
  await check('a request that is refused starts the Zap with the reason', async () => {
    await globalThis.fetch(signal.webhookUrl, { method: 'POST', body: '{"email":' })
    // Asking for the list writes what was noted.
    await server.call('GET', `/signals/${signal.id}/refusals`)
    const refusal = await start('new_refused_request', await told('request.refused'))
    assert.deepEqual([refusal.code, refusal.line, refusal.column], ['malformed_json', 1, 10])
  })
  await check('create add_exclusion makes what it says', async () => {
    const excluded = await tool.create('add_exclusion', { domain: 'navy.example', reason: 'Customer' })
    const { items } = await server.call('GET', '/exclusions')
    assert.deepEqual(
      items.map(({ id, domain }) => [id, domain]),
      [[excluded.id, 'navy.example']],
    )
  })
}

async function checkWaiting({ check, tool, call, signal, zapier }, told) {
  const operation = 'creates.send_entry_and_wait.operation'

  await check('create send_entry_and_wait shows in the editor the lead that would come', async () => {
    const inputs = { signal_id: signal.id, id_email: ADA.email }
    const shown = await tool.create('send_entry_and_wait', inputs, '--isLoadingSample')
    assert.deepEqual([shown.mode, shown.outcome, shown.person_title], ['test', 'lead', ADA.title])
  })
  for (const [name, email, outcome] of [
    ['goes on with the lead', ADA.email, { outcome: 'lead', has_lead: true, person_email: ADA.email }],
    [
      'whose lead never comes goes on with why',
      'nobody@nowhere.example',
      { outcome: 'skipped', reason: 'not_found', has_lead: false, person_email: null },
    ],
  ]) {
    await check(`a run of send_entry_and_wait waits, and ${name}`, async () => {
      const inputData = { signal_id: signal.id, id_email: email }
      const waiting = await call(`${operation}.perform`, { inputData }, { callback_url: zapier.url })
      assert.deepEqual([waiting.status, waiting.result.outcome], ['CALLBACK', 'pending'])
      const cleanedRequest = await told('entry.finished', ({ data }) => data.id === waiting.result.id)
      const outputData = waiting.result
      const { result } = await call(`${operation}.performResume`, { inputData, outputData, cleanedRequest })
      for (const [key, value] of Object.entries(outcome)) assert.equal(result[key] ?? null, value, key)
    })
  }
}
