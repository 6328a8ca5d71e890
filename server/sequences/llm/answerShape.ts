import { z } from 'zod'
import { tidyText } from '../steps/tidyText'

/** How an endpoint is asked for JSON, the strictest first. */
const MODES = ['json_schema', 'json_object_with_schema', 'json_object', 'text'] as const
type Mode = (typeof MODES)[number]

/** Which dialect of the API an endpoint speaks, as far as it is known. */
export type Dialect = { mode: Mode; tokenParameter: 'max_tokens' | 'max_completion_tokens' }

export const FIRST_DIALECT: Dialect = { mode: 'json_schema', tokenParameter: 'max_tokens' }

/**
 * The portable form: everything required, nothing else allowed, and neither `pattern` nor `maxLength`, which llama.cpp
 * refuses. It answers unconstrained where its grammar fails, so what comes back is checked all the same.
 */
const SCHEMA = {
  type: 'object',
  properties: {
    steps: {
      type: 'array',
      items: {
        type: 'object',
        properties: { subject: { type: 'string' }, body: { type: 'string' } },
        required: ['subject', 'body'],
        additionalProperties: false,
      },
    },
  },
  required: ['steps'],
  additionalProperties: false,
}

/** What a request holds on top of the messages. */
export function parametersFor({ mode, tokenParameter }: Dialect, tokensMax: number): Record<string, unknown> {
  return { [tokenParameter]: tokensMax, ...formatFor(mode) }
}

function formatFor(mode: Mode): Record<string, unknown> {
  if (mode === 'text') return {}
  if (mode === 'json_object') return { response_format: { type: 'json_object' } }
  // The one form that llama-cpp-python knows.
  if (mode === 'json_object_with_schema') return { response_format: { type: 'json_object', schema: SCHEMA } }
  return {
    response_format: { type: 'json_schema', json_schema: { name: 'sequence', strict: true, schema: SCHEMA } },
  }
}

/** The dialect to try after one that was refused in these words; null when there is none. */
export function nextDialect({ mode, tokenParameter }: Dialect, words: string): Dialect | null {
  if (tokenParameter === 'max_tokens' && /max_(?:completion_)?tokens/.test(words)) {
    return { mode, tokenParameter: 'max_completion_tokens' }
  }
  const next = MODES[MODES.indexOf(mode) + 1]
  return next === undefined ? null : { mode: next, tokenParameter }
}

const Step = z.object({ subject: z.string().nullish(), body: z.string() })
const Steps = z.array(Step)
const Draft = z.union([
  z.object({ steps: Steps }),
  z.object({ sequence: z.union([Steps, z.object({ steps: Steps })]) }),
  z.object({ emails: Steps }),
  z.object({ messages: Steps }),
  Steps,
])

export type DraftStep = { subject: string; body: string }

/** The steps in an answer, also where they are wrapped otherwise than was asked; null where there are none. */
export function readDraft(value: unknown): DraftStep[] | null {
  const parsed = Draft.safeParse(value)
  if (!parsed.success) return null
  return stepsOf(parsed.data).map(({ subject, body }) => ({ subject: tidy(subject ?? ''), body: tidy(body) }))
}

function stepsOf(draft: z.infer<typeof Draft>): z.infer<typeof Steps> {
  if (Array.isArray(draft)) return draft
  if ('steps' in draft) return draft.steps
  if ('emails' in draft) return draft.emails
  if ('messages' in draft) return draft.messages
  return Array.isArray(draft.sequence) ? draft.sequence : draft.sequence.steps
}

/** Some models escape a line's end twice. */
function tidy(text: string): string {
  return tidyText(text.includes('\n') ? text : text.replaceAll('\\n', '\n'))
}
