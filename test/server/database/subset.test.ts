import { readFileSync } from 'node:fs'
import { findViolation } from '../../support/findViolation'
import { startApp, stopApps } from '../../support/startApp'
import { subset } from '../../support/subset'
import { takeViolations } from '../../support/watchCommands'

afterEach(stopApps)

const session = { lsid: { id: 1 }, $db: 'x' }
const updating = (u: unknown) => ({ update: 'things', updates: [{ q: { _id: 1 }, u }], ...session })
const finding = (filter: unknown) => ({ find: 'things', filter, ...session })
const grouping = (group: unknown) => ({ aggregate: 'things', pipeline: [{ $group: group }], cursor: {} })

test.each<[string, Record<string, unknown>, string]>([
  ['another command', { renameCollection: 'a', to: 'b' }, 'the command renameCollection'],
  ['another option', { ...finding({}), hint: 'x' }, 'the option hint'],
  ['a transaction', { ...finding({}), txnNumber: 1, startTransaction: true }, 'the option startTransaction'],
  ['another operator', finding({ a: { $regex: 'x' } }), 'the operator $regex'],
  ['a regular expression', finding({ a: /x/ }), 'a regular expression'],
  ['a regular expression among values', finding({ a: { $in: [/x/] } }), 'a regular expression'],
  ['an operator inside $or', finding({ $or: [{ a: 1 }, { b: { $size: 1 } }] }), 'the operator $size'],
  ['another logical operator', finding({ $nor: [{ a: 1 }] }), 'the operator $nor'],
  ['$not', finding({ a: { $not: { $gt: 1 } } }), 'the operator $not'],
  ['a text score', { ...finding({}), projection: { a: { $meta: 'textScore' } } }, 'the projection of a'],
  ['a sort by text', { ...finding({}), sort: { a: { $meta: 'textScore' } } }, 'the sort of a'],
  ['a replacement', updating({ a: 1 }), 'a replacement'],
  ['an update by a pipeline', updating([{ $set: { a: 1 } }]), 'an update by a pipeline'],
  ['another update operator', updating({ $rename: { a: 'b' } }), 'the operator $rename'],
  ['another modifier', updating({ $push: { a: { $each: [], $sort: 1 } } }), 'the modifier of $push $sort'],
  ['a positional path', updating({ $set: { 'a.$[].b': 1 } }), 'the path a.$[].b'],
  [
    'array filters',
    { update: 'things', updates: [{ q: {}, u: { $set: { a: 1 } }, arrayFilters: [] }] },
    'the option arrayFilters',
  ],
  ['an operator in a deletion', { delete: 'x', deletes: [{ q: { a: { $mod: 2 } } }] }, 'the operator $mod'],
  ['another stage', { aggregate: 'x', pipeline: [{ $lookup: {} }], cursor: {} }, 'the stage $lookup'],
  ['a group by two fields', grouping({ _id: { a: '$a' } }), 'a group by more than one field'],
  ['another accumulator', grouping({ _id: '$a', all: { $push: '$b' } }), 'the accumulator $push'],
  [
    'an index that forgets',
    { createIndexes: 'x', indexes: [{ key: { a: 1 }, name: 'a', expireAfterSeconds: 1 }] },
    'the index option expireAfterSeconds',
  ],
  [
    'an index of text',
    { createIndexes: 'x', indexes: [{ key: { a: 'text' }, name: 'a' }] },
    'the index of a',
  ],
  ['a snapshot', { ...finding({}), readConcern: { level: 'snapshot' } }, 'the option readConcern'],
  ['an item of an array', finding({ 'list.0': 1 }), 'the path list.0'],
])('%s lies outside the subset', (_what, command, words) => {
  const [name = ''] = Object.keys(command)

  expect(findViolation(name, command)).toContain(words)
})

test.each<[string, Record<string, unknown>]>([
  ['an insertion', { insert: 'x', documents: [{ a: /x/ }], ordered: false, ...session }],
  ['an update', updating({ $set: { a: { b: 1 } }, $push: { c: { $each: [1], $slice: -1 } } })],
  [
    'an upsert',
    { findAndModify: 'x', query: { _id: 1 }, update: { $inc: { n: 1 } }, upsert: true, new: true },
  ],
  ['a removal', { findAndModify: 'x', query: {}, sort: new Map([['a', -1]]), remove: true }],
  ['a filter', finding({ $and: [{ a: { $gte: 1, $lt: 2 } }, { b: new Date() }, { c: null }] })],
  [
    'a count',
    { aggregate: 'x', pipeline: [{ $match: {} }, { $group: { _id: 1, n: { $sum: 1 } } }], cursor: {} },
  ],
  ['an index', { createIndexes: 'x', indexes: [{ key: { a: 1, _id: -1 }, name: 'a', unique: true }] }],
])('%s may lie within the subset', (_what, command) => {
  const [name = ''] = Object.keys(command)

  expect(findViolation(name, command)).toBeNull()
})

test('a violation is told with the shape of its command and none of its values', () => {
  const told = findViolation('find', finding({ name: { $regex: 'a secret' }, n: { $in: [1, 2] } }))

  expect(told).toBe(
    'find: the operator $regex in {"find":"…","filter":{"name":{"$regex":"…"},"n":{"$in":["…"]}},"lsid":{"id":"…"},"$db":"…"}',
  )
})

test('every command that a test app sends is watched, and one outside the subset fails its test', async () => {
  const app = await startApp()
  takeViolations()

  await app.call('GET', '/signals')
  const within = takeViolations()
  const things = app.database.connection.collection('things')
  await things.findOne({ name: { $regex: '^a' } }).catch(() => undefined)
  const outside = takeViolations()

  expect(within.commands).toBeGreaterThan(0)
  expect(within.violations).toEqual([])
  expect(outside).toEqual({ commands: 1, violations: [expect.stringContaining('the operator $regex')] })
})

test('the README of the embedded database names everything that the subset allows', () => {
  const readme = readFileSync('server/database/embedded/README.md', 'utf8')
  const { commands, updateOperators, withAnyCommandOfClusters, ...lists } = subset
  const onClustersOnly = new Set<string>(withAnyCommandOfClusters)
  const operators = [...Object.keys(updateOperators), ...Object.values(updateOperators).flat()]
  const names = [...Object.keys(commands), ...Object.values(commands).flat(), ...operators]
  const words = new Set(readme.split(/[\s`(),;]+/))

  const unnamed = [...names, ...Object.values({ ...lists, writeConcern: ['w'] }).flat()].filter(
    (name) => !words.has(name) && !onClustersOnly.has(name),
  )

  expect(unnamed).toEqual([])
})
