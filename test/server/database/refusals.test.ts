import { mongo } from 'mongoose'
import { openDatabase, type Document } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => (database = await openDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

const unknownField = 40415

test.each<[string, mongo.Document, number]>([
  ['an unknown command', { mapReduce: 'things' }, 59],
  [
    'a transaction',
    { find: 'things', startTransaction: true, txnNumber: mongo.Long.fromNumber(1), autocommit: false },
    unknownField,
  ],
  ['skip', { find: 'things', skip: 1 }, unknownField],
  ['a hint', { find: 'things', hint: { a: 1 } }, unknownField],
  ['a collation', { find: 'things', collation: { locale: 'en' } }, unknownField],
  ['a tailable cursor', { find: 'things', tailable: true }, unknownField],
  ['a comment', { find: 'things', comment: 'x' }, unknownField],
  ['let', { find: 'things', let: {} }, unknownField],
  ['a negative limit', { find: 'things', limit: -1 }, 2],
  ['a limit that is text', { find: 'things', limit: '1' }, 14],
  ['a filter that is no object', { find: 'things', filter: 1 }, 14],
  ['a read concern', { find: 'things', readConcern: { level: 'snapshot' } }, unknownField],
  ['a time limit', { find: 'things', maxTimeMS: 1 }, unknownField],
  ['writeConcern of two members', { insert: 'things', documents: [{}], writeConcern: { w: 2 } }, 2],
  [
    'an unknown option of a write',
    { insert: 'things', documents: [{}], bypassDocumentValidation: true },
    unknownField,
  ],
  ['an insert of nothing', { insert: 'things', documents: [] }, 2],
  [
    'array filters',
    { update: 'things', updates: [{ q: {}, u: { $set: { a: 1 } }, arrayFilters: [{}] }] },
    unknownField,
  ],
  [
    'a hint of an update',
    { update: 'things', updates: [{ q: {}, u: { $set: { a: 1 } }, hint: 'a' }] },
    unknownField,
  ],
  [
    'a collation of a delete',
    { delete: 'things', deletes: [{ q: {}, limit: 0, collation: { locale: 'en' } }] },
    unknownField,
  ],
  ['a remove with an update', { findAndModify: 'things', remove: true, update: { $set: { a: 1 } } }, 9],
  ['a capped collection', { create: 'things', capped: true, size: 1000 }, unknownField],
  ['a view', { create: 'things', viewOn: 'others', pipeline: [] }, unknownField],
  [
    'a partial index',
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', partialFilterExpression: {} }] },
    unknownField,
  ],
  [
    'a sparse index',
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', sparse: true }] },
    unknownField,
  ],
  [
    'an index that expires documents',
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: 'a', expireAfterSeconds: 1 }] },
    unknownField,
  ],
  [
    'an index that is called like all of them',
    { createIndexes: 'things', indexes: [{ key: { a: 1 }, name: '*' }] },
    67,
  ],
  ['an unknown option of a cursor', { listIndexes: 'things', cursor: { size: 1 } }, unknownField],
  ['a wtimeout that is text', { insert: 'things', documents: [{}], writeConcern: { wtimeout: 'x' } }, 14],
  ['a text index', { createIndexes: 'things', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 2],
  ['a hashed index', { createIndexes: 'things', indexes: [{ key: { a: 'hashed' }, name: 'a' }] }, 2],
  ['a wildcard index', { createIndexes: 'things', indexes: [{ key: { '$**': 1 }, name: 'a' }] }, 2],
  ['an aggregation of the database', { aggregate: 1, pipeline: [], cursor: {} }, 14],
  ['explain', { explain: { find: 'things' } }, 59],
  ['a namespace with a dollar', { insert: 'a$b', documents: [{}] }, 73],
])('a command: %s is refused', async (_name, command, code) => {
  await expect(database.client.db('refused').command(command)).rejects.toMatchObject({ code })
})

test.each<[string, mongo.Document, number]>([
  ['an unknown operator', { a: { $near: 1 } }, 2],
  ['an unknown operator beside a known one', { a: { $gt: 1, $mod: [2, 0] } }, 2],
  ['a name beside an operator', { a: { $gt: 1, b: 1 } }, 2],
  ['$not', { a: { $not: { $gt: 1 } } }, 2],
  ['$nor', { $nor: [{ a: 1 }] }, 2],
  ['$expr', { $expr: { $eq: ['$a', 1] } }, 2],
  ['$where', { $where: 'true' }, 2],
  ['$elemMatch', { a: { $elemMatch: { b: 1 } } }, 2],
  ['$size', { a: { $size: 1 } }, 2],
  ['$all', { a: { $all: [1] } }, 2],
  ['$type', { a: { $type: 'string' } }, 2],
  ['$regex', { a: { $regex: 'x' } }, 2],
  ['a regular expression', { a: /x/ }, 22],
  ['a Decimal128', { a: mongo.Decimal128.fromString('1') }, 22],
  ['$in without an array', { a: { $in: 1 } }, 2],
  ['an operator in $in', { a: { $in: [{ $gt: 1 }] } }, 2],
  ['an empty $and', { $and: [] }, 2],
  ['an empty $or', { $or: [] }, 2],
  ['$or of something else than objects', { $or: [1] }, 2],
  ['a range up to an array', { a: { $lt: [1] } }, 2],
  ['NaN', { a: NaN }, 22],
  ['MinKey', { a: new mongo.MinKey() }, 22],
  ['a number in a path', { 'a.0': 1 }, 2],
  ['an empty name in a path', { 'a..b': 1 }, 2],
])('a filter: %s is refused, whatever is stored', async (_name, filter, code) => {
  const things = database.collection()

  await expect(things.find(filter).toArray()).rejects.toMatchObject({ code })
  await expect(things.deleteMany(filter)).rejects.toMatchObject({ code })
  await expect(things.updateMany(filter, { $set: { a: 1 } })).rejects.toMatchObject({ code })
})

test.each<[string, mongo.Document, number]>([
  ['$mul', { $mul: { a: 2 } }, 9],
  ['$rename', { $rename: { a: 'b' } }, 9],
  ['$currentDate', { $currentDate: { a: true } }, 9],
  ['$pop', { $pop: { a: 1 } }, 9],
  ['$pullAll', { $pullAll: { a: [1] } }, 9],
  ['$bit', { $bit: { a: { and: 1 } } }, 9],
  ['$pull by conditions', { $pull: { a: { $gte: 1 } } }, 2],
  ['$pull by fields', { $pull: { a: { b: 1 } } }, 2],
  ['a path of more than a hundred names', { $set: { [`a${'.a'.repeat(100)}`]: 1 } }, 2],
  ['$push with $position', { $push: { a: { $each: [1], $position: 0 } } }, 2],
  ['$push with $sort', { $push: { a: { $each: [1], $sort: 1 } } }, 2],
  ['$push with $slice alone', { $push: { a: { $slice: 1 } } }, 2],
  ['$addToSet with $slice', { $addToSet: { a: { $each: [1], $slice: 1 } } }, 2],
  ['an item of an array by its number', { $set: { 'a.0': 1 } }, 2],
  ['an empty name in a path', { $set: { 'a..b': 1 } }, 2],
  ['the positional operator', { $set: { 'a.$': 1 } }, 2],
  ['the positional operator for all', { $set: { 'a.$[].b': 1 } }, 2],
  ['a Decimal128', { $set: { a: mongo.Decimal128.fromString('1') } }, 22],
  ['an operator whose value is no object', { $set: 1 }, 9],
])('an update: %s is refused', async (_name, update, code) => {
  const things = database.collection()
  await things.insertOne({ _id: 1, a: [1] })

  await expect(things.updateOne({}, update)).rejects.toMatchObject({ code })
  await expect(things.findOneAndUpdate({}, update)).rejects.toMatchObject({ code })
  expect(await things.findOne()).toEqual({ _id: 1, a: [1] })
})

test('an upsert of null as _id is refused', async () => {
  const things: mongo.Collection = database.client.db('refused').collection('nulls')

  const upsert = things.updateOne(JSON.parse('{ "_id": null }'), { $set: { a: 1 } }, { upsert: true })

  await expect(upsert).rejects.toMatchObject({ code: 53 })
  expect(await things.countDocuments()).toBe(0)
})

test.each([
  ['two values of a field', { $and: [{ a: 1 }, { a: 2 }] }],
  ['an object and what is inside of it', { a: { b: 1 }, 'a.b': 2 }],
  ['what is inside of an object, something else, and the object', { 'a.b': 2, c: 1, a: { b: 1 } }],
])('an upsert whose filter demands %s is refused', async (_name, filter) => {
  const things = database.collection()

  const upsert = things.updateOne(filter, { $set: { b: 1 } }, { upsert: true })

  await expect(upsert).rejects.toMatchObject({ code: 54 })
  expect(await things.countDocuments()).toBe(0)
})

test('an increment that gives NaN is refused', async () => {
  const things = database.collection()
  await things.insertOne({ _id: 1, a: Infinity })

  await expect(things.updateOne({}, { $inc: { a: -Infinity } })).rejects.toMatchObject({ code: 2 })
  expect(await things.findOne()).toEqual({ _id: 1, a: Infinity })
})

test('an update that replaces the document or is a pipeline is refused', async () => {
  const things = database.collection()
  await things.insertOne({ _id: 1 })

  await expect(things.replaceOne({ _id: 1 }, { a: 1 })).rejects.toMatchObject({ code: 9 })
  await expect(things.updateOne({ _id: 1 }, [{ $set: { a: 1 } }])).rejects.toMatchObject({ code: 9 })
})

test.each<[string, mongo.Document[]]>([
  ['$project', [{ $project: { a: 1 } }]],
  ['$lookup', [{ $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c' } }]],
  ['$unwind', [{ $unwind: '$a' }]],
  ['$skip', [{ $skip: 1 }]],
  ['$out', [{ $out: 'x' }]],
  ['$avg', [{ $group: { _id: null, a: { $avg: '$a' } } }]],
  ['$push', [{ $group: { _id: null, a: { $push: '$a' } } }]],
  ['a group by several fields', [{ $group: { _id: { a: '$a', b: '$b' } } }]],
  ['a sum of an expression', [{ $group: { _id: null, a: { $sum: { $add: [1, '$a'] } } } }]],
  ['a variable', [{ $group: { _id: '$$ROOT' } }]],
  ['a group through an array', [{ $group: { _id: '$list' } }]],
  ['a stage with two names', [{ $match: {}, $limit: 1 }]],
  ['a limit of nothing', [{ $limit: 0 }]],
])('a pipeline: %s is refused', async (_name, pipeline) => {
  const things = database.collection()
  await things.insertOne({ _id: 1, list: [1] })

  await expect(things.aggregate(pipeline).toArray()).rejects.toMatchObject({ code: 2 })
})

test.each<[string, Document]>([
  ['both kinds', { a: 1, b: 0 }],
  ['a path', { 'a.b': 1 }],
  ['$slice', { a: { $slice: 1 } }],
  ['$elemMatch', { a: { $elemMatch: { b: 1 } } }],
  ['a computed field', { a: '$b' }],
  ['the positional operator', { 'a.$': 1 }],
])('a projection: %s is refused', async (_name, projection) => {
  const things = database.collection()
  await things.insertOne({ _id: 1 })

  await expect(things.findOne({}, { projection })).rejects.toMatchObject({ code: 2 })
})

test.each<[string, Document]>([
  ['a direction of 2', { a: 2 }],
  ['a text score', { a: { $meta: 'textScore' } }],
])('a sort: %s is refused', async (_name, sort) => {
  await expect(database.client.db('refused').command({ find: 'things', sort })).rejects.toMatchObject({
    code: 2,
  })
})

test.each<[string, Document]>([
  ['an array as _id', { _id: [1] }],
  ['a regular expression', { a: /x/ }],
  ['code', { a: new mongo.Code('x') }],
  ['NaN', { a: NaN }],
  ['a timestamp', { a: new mongo.Timestamp(1n) }],
  ['a Decimal128 inside', { a: [{ b: mongo.Decimal128.fromString('1') }] }],
])('a document: %s is refused', async (_name, document) => {
  const things = database.collection()

  await expect(things.insertOne(document)).rejects.toThrow()

  expect(await things.countDocuments()).toBe(0)
})
