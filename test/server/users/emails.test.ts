import { clock } from '../../support/clock'
import { startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

const EMAIL = 'grace@navy.example'

test('of several users who are made at once with one address there is one', async () => {
  const app = await startApp()
  const make = (email: string) => app.call('POST', '/users', { name: 'Grace', email })

  const made = await Promise.all([make(EMAIL), make(EMAIL), make(EMAIL)])

  expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const users: { email: string | null }[] = (await app.call('GET', '/users')).body.items
  expect(users.filter(({ email }) => email === EMAIL)).toHaveLength(1)
})

test('an address that somebody was given and never used is free after a minute', async () => {
  let now = clock.now()
  const app = await startApp({ now: () => now })
  await app.product.features.auth.claimEmail({ email: EMAIL, userId: 'usr_of_a_process_that_ended' })
  const make = () => app.call('POST', '/users', { name: 'Grace', email: EMAIL })

  const early = await make()
  now = new Date(now.getTime() + 61_000)
  const late = await make()

  expect([early.status, late.status]).toEqual([409, 201])
})

test('an address that was given away under a clock a day ahead is free too', async () => {
  let now = new Date(clock.nowMs() + 86_400_000)
  const app = await startApp({ now: () => now })
  await app.product.features.auth.claimEmail({ email: EMAIL, userId: 'usr_of_a_process_that_ended' })
  now = clock.now()

  expect((await app.call('POST', '/users', { name: 'Grace', email: EMAIL })).status).toBe(201)
})
