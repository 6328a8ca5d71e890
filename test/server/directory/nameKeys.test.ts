import { DirectoryKeyStore } from '../../../server/directory/directoryKeyStore'
import { PersonStore } from '../../../server/directory/personStore'
import { importPeople } from '../../support/directory'
import { methodOf, standStill } from '../../support/standStill'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

function keys() {
  return app.database.connection.collection<{ _id: string; key: string }>('directory_people_keys')
}

/** The keys of their surnames. */
async function listOfSurnames(): Promise<string[]> {
  const found = await keys()
    .find({ key: { $gte: 'na:surname', $lt: 'na:surnames' } })
    .toArray()
  return found.map(({ _id }) => _id)
}

/** As it was when people were found by the beginning of their whole name alone. */
async function storeOfBefore(count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, nth) => ({
    full_name: `Person Surname ${nth}`,
    email: `person${nth}@acme.example`,
  }))
  await importPeople(app, people)
  await keys().deleteMany({ _id: { $in: await listOfSurnames() } })
}

async function find(q: string) {
  return (await app.call('GET', `/directory/people?q=${q}`)).body.items
}

test('people of before are found by each word of their name after a while', async () => {
  await storeOfBefore(1)
  const before = await find('surname')

  await app.work('nameKeys')

  expect(before).toEqual([])
  expect(await find('surname')).toMatchObject([{ fullName: 'Person Surname 0' }])
})

test('where somebody was killed at it, whoever follows goes on', async () => {
  await storeOfBefore(450)
  const addKeys = methodOf(DirectoryKeyStore.prototype, 'add')
  jest
    .spyOn(DirectoryKeyStore.prototype, 'add')
    .mockImplementationOnce(async function (this: DirectoryKeyStore, owners) {
      await addKeys.call(this, owners)
    })
    .mockImplementationOnce(() => Promise.reject(new Error('Killed')))
  const listed = jest.spyOn(PersonStore.prototype, 'list')

  await expect(app.work('nameKeys')).rejects.toThrow('Killed')
  await app.work('nameKeys')

  const places = listed.mock.calls.map(([{ cursor }]) => cursor)
  expect(places).toEqual(['~', places[1], places[1], expect.stringMatching(/^per_/)])
  expect(await listOfSurnames()).toHaveLength(450)
})

test('of whoever is deleted meanwhile no name is left', async () => {
  await storeOfBefore(1)
  const [{ id }] = await find('person')
  const listed = standStill({ store: PersonStore.prototype, method: 'list', when: 'after' })
  const working = app.work('nameKeys')
  await listed.reached

  await app.call('DELETE', `/directory/people/${id}`)
  listed.goOn()
  await working

  expect(await keys().find().toArray()).toEqual([])
})

test('once all have their keys nothing is read any more', async () => {
  await storeOfBefore(1)
  await app.work('nameKeys')
  const listed = jest.spyOn(PersonStore.prototype, 'list')

  await app.work('nameKeys')

  expect(listed).not.toHaveBeenCalled()
})
