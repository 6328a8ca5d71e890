import { z } from 'zod'
import { callsUnder, wholeNumber } from './call'
import { ofSignal } from './signals'

const Prompt = z
  .object({
    prompt: z.string(),
    version: z.int().describe('The version of the signal that was asked for'),
    isCurrent: z.boolean().describe('Whether the signal still has this prompt'),
  })
  .meta({ id: 'Prompt' })

const call = callsUnder('Signals')

export const promptVersionCalls = {
  getPrompt: call({
    method: 'get',
    path: '/signals/:signalId/prompt',
    summary: 'Read the prompt that a signal had',
    description: 'A lead says as `sequence.promptVersion` by which version of its signal it was written.',
    scope: 'signals:read',
    params: ofSignal,
    query: z.strictObject({
      version: wholeNumber(z.coerce.number().int().min(1)).optional().describe('Absent: the one of now'),
    }),
    response: Prompt,
    errors: ['signal_not_found'],
  }),
}
