import { EMAIL_BODY_LENGTH_MAX, SUBJECT_LENGTH_MAX } from '../../../shared/limits'
import type { Check } from './check'

const BODY_LENGTH_MIN = 40
/** What somebody reads to its end; the limit of the contract is for those who edit by hand. */
const BODY_LENGTH_MAX = Math.min(1_800, EMAIL_BODY_LENGTH_MAX)

export const checkStepCount: Check = (steps, { plan }) =>
  steps.length === plan.length ? null : `There are ${steps.length} steps instead of ${plan.length}.`

export const checkDelays: Check = (steps, { plan }) => {
  const index = steps.findIndex((step, at) => {
    const planned = plan[at]
    return planned && (planned.delayDays !== step.delayDays || planned.channel !== step.channel)
  })
  return index < 0 ? null : `Step ${index + 1} has another delay or channel than was asked for.`
}

export const checkLength: Check = (steps) => {
  for (const [index, { channel, subject, body }] of steps.entries()) {
    const step = `Step ${index + 1}`
    if (body.length < BODY_LENGTH_MIN) return `${step} is shorter than ${BODY_LENGTH_MIN} characters.`
    if (body.length > BODY_LENGTH_MAX) return `${step} is longer than ${BODY_LENGTH_MAX} characters.`
    if (subject.length > SUBJECT_LENGTH_MAX || subject.includes('\n'))
      return `${step} has too long a subject.`
    if (index === 0 && channel === 'email' && subject.trim() === '') return `${step} has no subject.`
  }
  return null
}
