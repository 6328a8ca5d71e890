import { mongo } from 'mongoose'
import { openAnyDatabase, type Document } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
beforeAll(async () => (database = await openAnyDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

const stored: Document[] = [
  { _id: 1, city: 'Rome', n: 1, at: new Date(1) },
  { _id: 2, city: 'Oslo', n: 2.5, at: new Date(9) },
  { _id: 3, city: 'Rome', n: mongo.Long.fromNumber(4), at: null },
  { _id: 4, n: 'x', sub: { k: 'a' } },
  { _id: 5, city: null, n: 3, sub: { k: 'a' } },
]

test.each<[string, mongo.Document[], mongo.Document[]]>([
  [
    '$match, $sort and $limit work as in find',
    [{ $match: { n: { $gt: 0 } } }, { $sort: { _id: -1 } }, { $limit: 1 }],
    [{ _id: 5, city: null, n: 3, sub: { k: 'a' } }],
  ],
  [
    'documents are counted',
    [{ $match: { city: 'Rome' } }, { $group: { _id: 1, n: { $sum: 1 } } }],
    [{ _id: 1, n: 2 }],
  ],
  [
    'no documents give no group',
    [{ $match: { city: 'Nowhere' } }, { $group: { _id: null, n: { $sum: 1 } } }],
    [],
  ],
  [
    'a group by a field, missing and null together',
    [{ $group: { _id: '$city', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
    [
      { _id: null, n: 2 },
      { _id: 'Oslo', n: 1 },
      { _id: 'Rome', n: 2 },
    ],
  ],
  [
    'a group by a field inside',
    [{ $match: { sub: { $exists: true } } }, { $group: { _id: '$sub.k', n: { $sum: 1 } } }],
    [{ _id: 'a', n: 2 }],
  ],
  [
    '$sum adds numbers and passes over the rest',
    [{ $group: { _id: null, total: { $sum: '$n' }, twice: { $sum: 2 } } }],
    [{ _id: null, total: 10.5, twice: 10 }],
  ],
  [
    '$min and $max pass over null and missing',
    [{ $group: { _id: null, first: { $min: '$at' }, last: { $max: '$at' } } }],
    [{ _id: null, first: new Date(1), last: new Date(9) }],
  ],
  [
    '$min and $max of nothing are null',
    [{ $group: { _id: null, first: { $min: '$nope' } } }],
    [{ _id: null, first: null }],
  ],
  [
    '$max compares across types',
    [{ $group: { _id: null, most: { $max: '$n' } } }],
    [{ _id: null, most: 'x' }],
  ],
  [
    'stages after a group see its results',
    [
      { $group: { _id: '$city', n: { $sum: 1 } } },
      { $match: { n: 2 } },
      { $sort: { _id: -1 } },
      { $limit: 1 },
    ],
    [{ _id: 'Rome', n: 2 }],
  ],
  [
    'a limit before a sort and a match comes first',
    [
      { $sort: { _id: 1 } },
      { $limit: 3 },
      { $sort: { _id: -1 } },
      { $match: { city: 'Rome' } },
      { $limit: 1 },
      { $group: { _id: '$_id' } },
    ],
    [{ _id: 3 }],
  ],
])('%s', async (_name, pipeline, expected) => {
  const things = database.collection()
  await things.insertMany(stored)

  expect(await things.aggregate(pipeline).toArray()).toEqual(expected)
})

test('a sum keeps integers as integers and widens them', async () => {
  const things = database.collection()
  await things.insertMany([{ n: new mongo.Int32(2147483647) }, { n: new mongo.Int32(1) }])

  const [result] = await things
    .aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }], { promoteValues: false })
    .toArray()

  expect(result?.['n']).toEqual(mongo.Long.fromNumber(2147483648))
})

test('many results come in batches', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 900 }, (_, n) => ({ _id: n })))

  const results = await things
    .aggregate([{ $group: { _id: '$_id' } }, { $sort: { _id: 1 } }], { batchSize: 100 })
    .toArray()

  expect(results).toHaveLength(900)
  expect(results[899]).toEqual({ _id: 899 })
})
