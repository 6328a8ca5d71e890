import type { z } from 'zod'
import { AppError } from '../../shared/errors'
import { explainIssue } from './explainIssue'

/** Parses what came from outside, or throws a 422 that names every property that is wrong and why. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const result = schema.safeParse(value, { error: explainIssue })
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const [first] = issues
  const place = first === undefined || first.path === '' ? `The ${where}` : `'${first.path}' in the ${where}`
  throw new AppError('invalid_request', `${place} ${first?.message ?? 'cannot be used'}.`, {
    details: { issues },
  })
}
