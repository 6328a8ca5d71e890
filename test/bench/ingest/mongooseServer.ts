import { join } from 'node:path'
import express from 'express'
import mongoose, { Schema } from 'mongoose'
import { startDatabaseWorker } from '../../../server/database/startDatabaseWorker'
import { ROOT } from '../../support/programs'
import { serve } from './serve'

/** Express with its JSON parser and one mongoose document a request, in the database that Signalpost has too. */
export async function serveMongoose(dataDir: string): Promise<void> {
  const { uri } = await startDatabaseWorker({
    folder: join(dataDir, 'database'),
    workerPath: join(ROOT, 'dist', 'server', 'databaseWorker.js'),
  })
  await mongoose.connect(uri, { dbName: 'signalpost', writeConcern: { w: 'majority', journal: true } })
  const Entry = mongoose.model(
    'Entry',
    new Schema(
      { token: String, payload: Schema.Types.Mixed, receivedAt: { type: Date } },
      { collection: 'entries' },
    ),
  )

  const app = express()
  app.use(express.json({ limit: '2mb' }))
  app.post('/custom_signals/:token/entries', async (request, response) => {
    const { token } = request.params
    const payload: unknown = request.body
    const entry = await Entry.create({ token, payload, receivedAt: Date.now() })
    response.status(202).json({ status: 202, id: entry._id })
  })
  await serve(app)
}
