import { importColumns } from '../../../shared/imports/columns'
import { readRows } from '../../../server/imports/readRows'
import { errorRow as error, read, row } from './readFile'

describe('what is wrong with a row is told, and the next one read', () => {
  test('an open quotation mark costs its line', async () => {
    const file = 'full_name,email\nAda,a@x.example\n"Bob,b@x.example\nCarl,"c@x.example"\nDora,d@x.example\n'

    expect(await read(file)).toEqual([
      row(2, { full_name: 'Ada', email: 'a@x.example' }),
      error(3, 'quotation mark'),
      row(4, { full_name: 'Carl', email: 'c@x.example' }),
      row(5, { full_name: 'Dora', email: 'd@x.example' }),
    ])
  })

  test('also where no other one follows', async () => {
    const many = 'Ada,a@x.example\n'.repeat(10_000)

    const rows = await read(`full_name,email\n"Bob,b@x.example\n${many}"Carl,c@x.example`)

    expect(rows).toHaveLength(10_002)
    expect([rows[0], rows[1], rows.at(-1)]).toEqual([
      error(2, 'quotation mark'),
      row(3, { full_name: 'Ada', email: 'a@x.example' }),
      error(10_003, 'quotation mark'),
    ])
  })

  test('more values than columns, and values that are too long', async () => {
    const file = `full_name,email\nLovelace, Ada,a@x.example\n${'x'.repeat(2_001)},b@x.example\nCarl\nDora,d@x.example,,\n`

    expect(await read(file)).toEqual([
      error(2, '3 values for 2 columns'),
      error(3, 'longer than 2,000', 'full_name'),
      row(4, { full_name: 'Carl' }),
      row(5, { full_name: 'Dora', email: 'd@x.example' }),
    ])
  })

  test('rows that are too long', async () => {
    const long = 'x'.repeat(70_000)

    expect(
      await read(`full_name,email\n${long},a@x.example\n"${long}",b@x.example\nCarl,c@x.example\n`),
    ).toEqual([
      error(2, 'longer than 65,536'),
      error(3, 'longer than 65,536'),
      row(4, { full_name: 'Carl', email: 'c@x.example' }),
    ])
    expect(
      await read(`{"email":"a@x.example"}\n{"email":"${long}"}\n{"email":"c@x.example"}`, { size: 999 }),
    ).toEqual([
      row(1, { email: 'a@x.example' }),
      error(2, 'longer than 65,536'),
      row(3, { email: 'c@x.example' }),
    ])
    expect(await read(`[{"email":"${long}"},\n{"email":"c@x.example"}]`, { size: 999 })).toEqual([
      error(1, 'longer than 65,536'),
      row(2, { email: 'c@x.example' }),
    ])
  })
})

describe('what is no import is refused', () => {
  test.each([
    ['', 'empty_body'],
    [' \n\n ', 'empty_body'],
    ['a,b\n1,2\n', 'invalid_request'],
    ['"open', 'invalid_request'],
    ['x'.repeat(200_000), 'invalid_request'],
  ])('%.20j', async (file, code) => {
    await expect(read(file)).rejects.toMatchObject({ code })
  })
})

describe('of a file that never ends no more is held than a row', () => {
  const line = 'Ada,a@x.example\n'
  test.each([
    ['a quotation mark that is never closed', 'full_name,email\n"Bob,b@x.example\n', line.repeat(4_096)],
    ['one line', 'full_name,email\n', 'x'.repeat(65_536)],
    ['one line of quotation marks', 'full_name,email\n', '"'.repeat(65_536)],
    ['one value of many lines', 'full_name,email\n"', '""\n'.repeat(20_000)],
    ['one JSON text', '[{"email":"', 'x'.repeat(65_536)],
    ['JSON that goes deep', '[', '['.repeat(65_536)],
    ['one JSON line', '{"email":"', '\\"'.repeat(32_768)],
  ])('%s', async (_, first, chunk) => {
    let pulled = 0
    async function* endless() {
      yield await Promise.resolve(Buffer.from(first))
      for (;;) {
        pulled += 1
        yield Buffer.from(chunk)
      }
    }

    const { value } = await readRows(endless(), { columns: importColumns.people }).next()

    expect(value).toMatchObject({ kind: 'error' })
    expect(pulled).toBeLessThan(5)
  })
})

test('a file of broken rows leaves the event loop to others in between', async () => {
  let turns = 0
  const count = () => {
    turns += 1
    next = setImmediate(count)
  }
  let next = setImmediate(count)

  const rows = await read(`email\n${'"a\n'.repeat(60_000)}`)
  clearImmediate(next)

  expect(rows).toHaveLength(60_000)
  expect(turns).toBeGreaterThan(5)
})
