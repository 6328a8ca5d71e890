import { createPasswords } from '../../../server/auth/passwords/createPasswords'

test('passwords are tried one at a time, those of each who asks in turn', async () => {
  const { verify } = createPasswords({ memoryKib: 1_024, passes: 1 })
  const ended: string[] = []
  const tryFor = async (asker: string, password: string) => {
    await verify({ hash: undefined, password, asker })
    ended.push(password)
  }

  await Promise.all([
    tryFor('eve', 'first of eve'),
    tryFor('eve', 'second of eve'),
    tryFor('eve', 'third of eve'),
    tryFor('ada', 'first of ada'),
  ])

  expect(ended).toEqual(['first of eve', 'second of eve', 'first of ada', 'third of eve'])
})
