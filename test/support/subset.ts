/**
 * What the product may ask of a database, and nothing else: what MongoDB, MongoDB-compatible servers and the embedded
 * database all do alike. `findViolation` holds every command of the test suite against it.
 */
export const subset = {
  /** Each command with the options it may have, besides those of `withAnyCommand`. */
  commands: {
    insert: ['documents', 'ordered'],
    find: ['filter', 'projection', 'sort', 'limit', 'batchSize', 'singleBatch'],
    getMore: ['collection', 'batchSize'],
    killCursors: ['cursors'],
    update: ['updates', 'ordered'],
    delete: ['deletes', 'ordered'],
    findAndModify: ['query', 'sort', 'update', 'remove', 'new', 'upsert', 'fields'],
    count: ['query', 'limit'],
    distinct: ['key', 'query'],
    aggregate: ['pipeline', 'cursor'],
    createIndexes: ['indexes'],
    listIndexes: ['cursor'],
    dropIndexes: ['index'],
    create: [],
    drop: [],
    listCollections: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
    dropDatabase: [],
    hello: [],
    ping: [],
    endSessions: [],
  },
  withAnyCommand: ['lsid', '$db', '$readPreference', 'writeConcern'],
  /** What the driver adds by itself where the server is a cluster: so that a write is retried once, and of its clock. */
  withAnyCommandOfClusters: ['txnNumber', '$clusterTime'],
  updateStatement: ['q', 'u', 'multi', 'upsert'],
  deleteStatement: ['q', 'limit'],
  logicalOperators: ['$and', '$or'],
  queryOperators: ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$exists'],
  /** Each update operator with the modifiers its operand may have. */
  updateOperators: {
    $set: [],
    $unset: [],
    $inc: [],
    $push: ['$each', '$slice'],
    $pull: [],
    $addToSet: ['$each'],
    $setOnInsert: [],
    $min: [],
    $max: [],
  },
  stages: ['$match', '$group', '$sort', '$limit'],
  accumulators: ['$sum', '$min', '$max'],
  index: ['key', 'name', 'unique'],
  writeConcern: ['w', 'j', 'wtimeout'],
} satisfies Record<string, readonly string[] | Record<string, readonly string[]>>
