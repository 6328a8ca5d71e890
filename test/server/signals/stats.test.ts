import { importPeople } from '../../support/directory'
import { addUser, sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

test('the counts of a signal tell what came and what became of it, on the day that it was where the caller is', async () => {
  // Noon in London is the next day in Kiritimati, fourteen hours ahead.
  const noon = new Date('2026-03-01T12:00:00Z')
  const app = await startApp({ now: () => noon })
  const { id, webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
  await post(webhookUrl, { email: 'ada@acme.example' })
  await post(webhookUrl, { email: 'nobody@acme.example' })
  await post(webhookUrl, '{"email":')
  await app.catchUp()
  await app.work('runs')
  await post(webhookUrl, { email: 'ada@acme.example' })
  await app.catchUp()
  await app.work('runs')
  await app.call('GET', `/signals/${id}/refusals`)

  const london = await app.call('GET', `/signals/${id}/stats?days=2`)
  await app.database.connection
    .collection<{ _id: string }>('users')
    .updateOne({ _id: 'usr_owner' }, { $set: { timeZone: 'Pacific/Kiritimati' } })
  const kiritimati = await app.call('GET', `/signals/${id}/stats?days=2`)

  const day = { live: 3, test: 1, leads: 1, skipped: 1, failed: 0, refused: 1 }
  const none = { live: 0, test: 0, leads: 0, skipped: 0, failed: 0, refused: 0 }
  expect(london.body.hours).toHaveLength(24)
  expect(london.body.hours[22]).toEqual({ at: '2026-03-01T11:00:00.000Z', ...none })
  expect(london.body.hours[23]).toEqual({ at: '2026-03-01T12:00:00.000Z', ...day })
  expect(london.body).toMatchObject({
    days: [
      { date: '2026-02-28', ...none },
      { date: '2026-03-01', ...day },
    ],
    skippedBy: { not_found: 1 },
    pending: 1,
    waitingForLimit: 1,
    waitingForRecipient: 0,
  })
  expect(kiritimati.body.days).toEqual([
    { date: '2026-03-01', ...none },
    { date: '2026-03-02', ...day },
  ])
})

test('what is replayed counts by what it comes to, and no more by what it had come to', async () => {
  let at = new Date('2026-03-01T12:00:00Z')
  const app = await startApp({ now: () => at })
  const signal = await buildLiveSignal(app)
  const replayed = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await sendEntry(app, signal, { email: 'nobody@acme.example' })
  const again = await sendEntry(app, signal, { email: 'grace@acme.example' })
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  at = new Date('2026-03-02T12:00:00Z')

  for (const { id } of [replayed, replayed, again]) {
    await app.call('POST', `/entries/${id}/replay`)
    await app.work('runs')
  }
  const { body } = await app.call('GET', `/signals/${signal.id}/stats?days=2`)
  const all = await app.call('GET', '/stats?days=2')

  const days = [
    { leads: 0, skipped: 1 },
    { leads: 1, skipped: 1 },
  ]
  expect(body).toMatchObject({ days, skippedBy: { not_found: 2 } })
  expect(all.body).toMatchObject({ days, skippedBy: { not_found: 2 } })
})

test('what is replayed and was the only one that was skipped leaves no reason behind', async () => {
  const app = await startApp()
  const signal = await buildLiveSignal(app)
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])

  await app.call('POST', `/entries/${id}/replay`)
  await app.work('runs')

  const { body } = await app.call('GET', `/signals/${signal.id}/stats?days=1`)
  expect(body).toMatchObject({ days: [{ leads: 1, skipped: 0 }] })
  expect(body.skippedBy).toEqual({})
})

test('what waits for a recipient is told apart from what waits for a place of the day', async () => {
  const app = await startApp()
  await addUser(app, { id: 'usr_anna', dailyLeadLimit: 0 })
  await addUser(app, { id: 'usr_gone' })
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  const counts = []
  for (const recipient of ['usr_anna', 'usr_gone']) {
    const signal = await buildLiveSignal(app)
    await app.call('PATCH', `/signals/${signal.id}`, { recipients: [recipient] })
    await app.database.connection
      .collection<{ _id: string }>('users')
      .updateOne({ _id: 'usr_gone' }, { $set: { isActive: recipient !== 'usr_gone' } })
    await sendEntry(app, signal, { email: 'ada@acme.example' })
    counts.push((await app.call('GET', `/signals/${signal.id}/stats`)).body)
  }

  expect(counts).toMatchObject([
    { pending: 1, waitingForLimit: 1, waitingForRecipient: 0 },
    { pending: 1, waitingForLimit: 0, waitingForRecipient: 1 },
  ])
})
