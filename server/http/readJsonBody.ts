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
      else if (isWellFormed(request.body)) resolve(request.body === undefined ? {} : request.body)
      else reject(new AppError('malformed_request', HALF_A_CHARACTER))
    })
  })
}

const HALF_A_CHARACTER =
  'The body holds half of a character, such as "\\ud83d" without the other half, which cannot be stored as it is.'

/** UTF-8 knows no half of a surrogate pair: in its place something else would be stored, and nobody told. */
function isWellFormed(body: unknown): boolean {
  const waiting = [body]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && !value.isWellFormed()) return false
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) waiting.push(key, inner)
    }
  }
  return true
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
