import express from 'express'
import { serve } from './serve'

/** Express with its JSON parser, as its documentation shows it; nothing is stored. */
export async function serveExpress(): Promise<void> {
  const app = express()
  app.use(express.json({ limit: '2mb' }))
  app.post('/custom_signals/:token/entries', (request, response) => {
    response.status(202).json({ status: 202, token: request.params.token.length })
  })
  await serve(app)
}
