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
  const issues = tellable(result.error.issues).map(({ path, message }) => ({ path: path.join('.'), message }))
  const [first] = issues
  const place = first === undefined || first.path === '' ? `The ${where}` : `'${first.path}' in the ${where}`
  throw new AppError('invalid_request', `${place} ${first?.message ?? 'cannot be used'}.`, {
    details: { issues },
  })
}

/** What is of another type than it must be is judged by nothing else: a text would be told how many items it may have. */
function tellable(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const mistyped = issues.filter(({ code }) => code === 'invalid_type')
  const isMistyped = (path: string) => mistyped.some((issue) => issue.path.join('.') === path)
  return issues.filter((issue) => issue.code === 'invalid_type' || !isMistyped(issue.path.join('.')))
}
