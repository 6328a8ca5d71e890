import express, { type Request, type RequestHandler, type Response } from 'express'
import { AppError } from '../../shared/errors'
import { API_BODY_BYTES_MAX } from '../../shared/limits'
import { NodeFinder } from '../payload/nodeFinder'
import { scanText } from '../payload/scanText'

const parseJson: RequestHandler = express.json({ limit: API_BODY_BYTES_MAX, strict: false, type: () => true })

/** An absent body counts as an empty object, so that calls whose properties are all optional need none. */
export function readJsonBody(request: Request, response: Response): Promise<unknown> {
  return new Promise((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => {
      const text = textOf(error)
      if (text !== undefined) void findMistake(text).then(reject)
      else if (error instanceof Error) reject(error)
      else resolve(request.body === undefined ? {} : request.body)
    })
  })
}

/** The body that Express could not parse. */
function textOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'type' in error && 'body' in error)) return undefined
  return error.type === 'entity.parse.failed' && typeof error.body === 'string' ? error.body : undefined
}

/** Where the text stops being JSON and what to do about that, as for the bodies of webhooks. */
async function findMistake(text: string): Promise<AppError> {
  try {
    await scanText(text, new NodeFinder(0))
  } catch (error) {
    if (error instanceof AppError) {
      const { message, hint, details = {} } = error
      return new AppError('malformed_request', message, { details, ...(hint === undefined ? {} : { hint }) })
    }
  }
  return new AppError('malformed_request', 'The body is not valid JSON.')
}
