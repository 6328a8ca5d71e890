import type { PromptReview } from '../../../shared/contract/sequences'
import { findPlaceholders } from '../signs/findPlaceholders'
import { MENTIONS_ALL_CONTEXT, SAYS_HOW_TO_APPROACH, SAYS_WHAT_IT_IS } from './cues'
import { mentionsField } from './mentionsField'

const SHORT_LENGTH = 40

const MISSING = {
  signal:
    'Say what the signal is, for example: "These are people who just filled out our demo request form."',
  context:
    'Say how to use the context fields, for example: "Use the use case to tailor the message to their needs."',
  approach: 'Say how to approach the leads, for example: "Be helpful, and suggest a quick call."',
} as const

/** What a good prompt covers and this one does not, by rules; no model is asked. `contextFields` are paths. */
export function reviewPrompt(prompt: string, contextFields: readonly string[]): PromptReview {
  const unusedContextFields = MENTIONS_ALL_CONTEXT.test(prompt)
    ? []
    : contextFields.filter((path) => !mentionsField(prompt, path))
  const isWithoutContext = contextFields.length > 0 && unusedContextFields.length === contextFields.length
  const parts = [
    SAYS_WHAT_IT_IS.test(prompt) ? [] : (['signal'] as const),
    isWithoutContext ? (['context'] as const) : [],
    SAYS_HOW_TO_APPROACH.test(prompt) ? [] : (['approach'] as const),
  ].flat()
  return {
    missing: parts.map((part) => ({ part, message: MISSING[part] })),
    unusedContextFields,
    hints: hintsOn(prompt, contextFields),
  }
}

function hintsOn(prompt: string, contextFields: readonly string[]): string[] {
  const [placeholder] = findPlaceholders(prompt)
  return [
    contextFields.length > 0
      ? null
      : 'No context field is chosen: the writer knows no more of a lead than its name, title and company.',
    prompt.trim() !== '' && prompt.trim().length < SHORT_LENGTH
      ? 'Two or three sentences give the writer more to work with.'
      : null,
    placeholder === undefined
      ? null
      : `A prompt is no template, so ${placeholder} is not filled in. Call the field by its name: "Use the use case …".`,
  ].filter((hint) => hint !== null)
}
