import { z } from 'zod'
import { CONTEXT_FIELDS_MAX, PROMPT_LENGTH_MAX } from '../limits'
import { callsUnder } from './call'
import { PromptReview } from './sequences'
import { ofSignal, Path } from './signals'

const call = callsUnder('Signals')

export const promptReviewCalls = {
  reviewPrompt: call({
    method: 'post',
    path: '/signals/:signalId/prompt-review',
    summary: 'What a good prompt covers and this one does not',
    description:
      'By rules; no model is asked. It is about the prompt and the context fields of the signal, or those that are sent, so ' +
      'that they can be reviewed before they are saved.',
    scope: 'signals:read',
    params: ofSignal,
    body: z.strictObject({
      prompt: z.string().max(PROMPT_LENGTH_MAX).optional(),
      contextFields: z.array(Path).max(CONTEXT_FIELDS_MAX).optional(),
    }),
    response: PromptReview,
    errors: ['signal_not_found'],
  }),
}
