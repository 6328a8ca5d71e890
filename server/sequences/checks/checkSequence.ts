import { SequenceCheck, SequenceSteps } from '../../../shared/contract/sequences'
import type { Basis, Check } from './check'
import { checkBannedWords } from './checkBannedWords'
import { checkHoles, checkInvisible, checkMarkup, checkPlaceholders } from './checkForm'
import { checkGreeting } from './checkGreeting'
import { checkLanguage } from './checkLanguage'
import { checkLeakedPrompt } from './checkLeakedPrompt'
import { checkNames } from './checkNames'
import {
  checkEmailAddresses,
  checkNumbers,
  checkPercentages,
  checkPhoneNumbers,
  checkPrices,
  checkUrls,
} from './checkReferences'
import { checkRepetition } from './checkRepetition'
import { checkDelays, checkLength, checkStepCount } from './checkShape'

const CHECKS: Record<Exclude<SequenceCheck, 'schema'>, Check> = {
  step_count: checkStepCount,
  delays: checkDelays,
  length: checkLength,
  placeholder: checkPlaceholders,
  hole: checkHoles,
  wrong_name: checkGreeting,
  language: checkLanguage,
  repetition: checkRepetition,
  leaked_prompt: checkLeakedPrompt,
  markup: checkMarkup,
  url: checkUrls,
  email_address: checkEmailAddresses,
  phone_number: checkPhoneNumbers,
  price: checkPrices,
  percentage: checkPercentages,
  number: checkNumbers,
  name: checkNames,
  invisible_characters: checkInvisible,
  banned_word: checkBannedWords,
}

export type FailedCheck = { name: SequenceCheck; message: string }

/** What a text must not reach a feed with; none: it may. */
export function checkSequence(draft: unknown, basis: Basis): FailedCheck[] {
  const parsed = SequenceSteps.safeParse(draft)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
    return [
      {
        name: 'schema',
        message: `The answer has not the shape that was asked for: ${where}${issue?.message ?? ''}.`,
      },
    ]
  }
  return Object.entries(CHECKS).flatMap(([name, check]) => {
    const message = check(parsed.data, basis)
    return message === null ? [] : [{ name: SequenceCheck.parse(name), message }]
  })
}
