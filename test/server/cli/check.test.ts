import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callTool } from '../../support/callTool'
import { makeFolder, openDatabase } from '../database/embeddedDatabase'

const COUNTS = ['COLLECTION    DOCUMENTS', 'test1.things  3']

let folder: string
beforeEach(async () => {
  folder = makeFolder()
  await addThings()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function addThings() {
  const database = await openDatabase(join(folder, 'database'))
  await database.collection().insertMany([{ n: 1 }, { n: 2 }, { n: 3 }])
  await database.close()
}

async function call(...given: string[]) {
  const { exitCode, printed, noted } = await callTool(['check', ...given])
  return { exitCode, printed, noted }
}

test('a sound database is told to be sound, with what it holds', async () => {
  expect(await call(folder)).toEqual({
    exitCode: 0,
    printed: COUNTS,
    noted: `The database in ${folder}/database is sound.`,
  })
})

test('damage is named with the way to save what can be read, and ends with 1', async () => {
  const file = join(folder, 'database', 'signalpost.db')
  writeFileSync(file, readFileSync(file).fill(0xff, 4096))

  const { exitCode, noted } = await call(folder)

  expect(exitCode).toBe(1)
  expect(noted).toMatch(/is damaged:\n {2}.*\n[^]*npm run signalpost -- check --save-to NEW_FOLDER$/)
})

test('what was saved may take the place of the damaged folder', async () => {
  const saved = await call(folder, '--save-to', join(folder, 'saved'))
  rmSync(join(folder, 'database'), { recursive: true })
  renameSync(join(folder, 'saved'), join(folder, 'database'))

  expect(saved).toMatchObject({ exitCode: 0, printed: COUNTS })
  expect(saved.noted).toContain(`move ${folder}/database away and ${folder}/saved to its place`)
  expect(await call(folder)).toMatchObject({ exitCode: 0, printed: COUNTS })
})

test('what cannot be checked or saved is told in a sentence', async () => {
  const elsewhere = await call(join(folder, 'nowhere'))
  const full = await call(folder, '--save-to', folder)
  const many = await call(folder, folder)

  expect([elsewhere.exitCode, full.exitCode, many.exitCode]).toEqual([1, 1, 2])
  expect(elsewhere.noted).toBe(`There is no database in ${folder}/nowhere/database.`)
  expect(full.noted).toBe(`The folder ${folder} is not empty.`)
  expect(many.noted).toBe('Name one data folder at most.')
})
