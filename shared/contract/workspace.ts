import { z } from 'zod'
import {
  ABOUT_LENGTH_MAX,
  BANNED_WORD_LENGTH_MAX,
  BANNED_WORDS_MAX,
  CALLS_PER_DAY_MAX,
  MODEL_NAME_LENGTH_MAX,
  MODEL_TIMEOUT_SECONDS_MAX,
  MODEL_TOKENS_MAX,
  MODEL_TOKENS_MIN,
  OUTSIDE_KEY_LENGTH_MAX,
  OUTSIDE_URL_LENGTH_MAX,
  TOKENS_PER_DAY_MAX,
} from '../limits'
import { LIKELIHOOD_MAX, PROVIDER_KINDS } from '../providers'
import { callsUnder } from './call'
import { Name } from './name'
import { SequenceLanguage, StepTemplates, StepTemplatesCheck, Writer } from './sequences'

const CallsPerDay = z.int().min(0).max(CALLS_PER_DAY_MAX).describe('Counted by the day in UTC')

export const ProviderKind = z.enum(PROVIDER_KINDS)
export type ProviderKind = z.infer<typeof ProviderKind>

const MinLikelihood = z
  .int()
  .min(1)
  .max(LIKELIHOOD_MAX)
  .describe(`How sure the provider has to be, ${LIKELIHOOD_MAX} at most`)

const Llm = z.object({
  baseUrl: z.string().nullable().describe('Up to and without `/chat/completions`; null: no model is set up'),
  model: z.string().nullable(),
  hasKey: z.boolean().describe('The key itself is never read back'),
  timeoutSeconds: z.int().min(1).max(MODEL_TIMEOUT_SECONDS_MAX).describe('Of one request'),
  tokensMax: z.int().min(MODEL_TOKENS_MIN).max(MODEL_TOKENS_MAX).describe('Of one answer'),
  callsPerDay: CallsPerDay,
  tokensPerDay: z
    .int()
    .min(0)
    .max(TOKENS_PER_DAY_MAX)
    .describe('In and out, counted by the day in UTC: once they are used up nothing more is asked'),
  today: z
    .object({ calls: z.int(), promptTokens: z.int(), completionTokens: z.int() })
    .describe('What it has cost today'),
})

export const Workspace = z
  .object({
    name: z.string(),
    about: z
      .string()
      .describe('What the company does, for the language model; its links and prices may be used'),
    writer: Writer.describe('What writes the sequences of signals that name no writer'),
    language: SequenceLanguage.nullable().describe('Null: the language of the prompt'),
    bannedWords: z.array(z.string()),
    stepTemplates: StepTemplates.nullable().describe('Null: those that Signalpost brings for the language'),
    llm: Llm,
    providers: z.array(
      z.object({
        kind: ProviderKind,
        hasKey: z.boolean(),
        callsPerDay: CallsPerDay,
        minLikelihood: MinLikelihood,
        today: z.object({ calls: z.int() }),
      }),
    ),
  })
  .meta({ id: 'Workspace' })
export type Workspace = z.infer<typeof Workspace>

/** As it is sent in a header. */
const Key = z
  .string()
  .max(OUTSIDE_KEY_LENGTH_MAX)
  .regex(/^[\x21-\x7e]+$/, 'must be of ASCII letters, digits and signs, without spaces')
const Url = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://api.example.com/v1' })
  .max(OUTSIDE_URL_LENGTH_MAX)
  .regex(/^[^#@]*$/, 'must be an address without user and fragment')

const { timeoutSeconds, tokensMax, tokensPerDay } = Llm.shape
const LlmPatch = z
  .strictObject({
    baseUrl: Url.nullable().describe('Another one empties the key, unless the same patch gives one'),
    model: z.string().trim().min(1).max(MODEL_NAME_LENGTH_MAX).nullable(),
    key: Key.nullable().describe('Written, never read'),
    timeoutSeconds: timeoutSeconds.nullable(),
    tokensMax: tokensMax.nullable(),
    callsPerDay: CallsPerDay.nullable(),
    tokensPerDay: tokensPerDay.nullable(),
  })
  .partial()
export type LlmPatch = z.infer<typeof LlmPatch>

const ProviderPatch = z.strictObject({
  kind: ProviderKind,
  key: Key.nullable().optional().describe('Written, never read; absent: it keeps the one it has'),
  callsPerDay: CallsPerDay.optional(),
  minLikelihood: MinLikelihood.optional(),
})
export type ProviderPatch = z.infer<typeof ProviderPatch>

const BannedWord = z.string().trim().min(1).max(BANNED_WORD_LENGTH_MAX)

export const WorkspacePatch = z
  .strictObject({
    name: Name.nullable(),
    about: z.string().max(ABOUT_LENGTH_MAX).nullable(),
    writer: Writer.nullable(),
    language: SequenceLanguage.nullable(),
    bannedWords: z.array(BannedWord).max(BANNED_WORDS_MAX).nullable(),
    stepTemplates: StepTemplates.nullable(),
    llm: LlmPatch.nullable(),
    providers: z
      .array(ProviderPatch)
      .max(ProviderKind.options.length)
      .refine((list) => new Set(list.map(({ kind }) => kind)).size === list.length, 'names one twice')
      .nullable()
      .describe(
        'In the order in which they are asked; one that is left out is asked no more, and its key is gone',
      ),
  })
  .partial()
export type WorkspacePatch = z.infer<typeof WorkspacePatch>

const PartTest = z
  .object({
    isUsable: z.boolean(),
    message: z.string().describe('What came of it, as a sentence'),
    durationMs: z.int(),
  })
  .meta({ id: 'PartTest' })
export type PartTest = z.infer<typeof PartTest>

const call = callsUnder('Workspace')

export const workspaceCalls = {
  getWorkspace: call({
    method: 'get',
    path: '/workspace',
    summary: 'Read the settings of the workspace',
    scope: 'workspace:read',
    response: Workspace,
  }),
  changeWorkspace: call({
    method: 'patch',
    path: '/workspace',
    summary: 'Change the settings of the workspace',
    description: 'A JSON merge patch, by an owner; null takes a setting back to what it was at first.',
    scope: 'workspace:write',
    action: 'manage',
    body: WorkspacePatch,
    response: Workspace,
    errors: ['address_refused', 'wrong_state'],
  }),
  testWorkspacePart: call({
    method: 'post',
    path: '/workspace/test',
    summary: 'Ask the language model or a provider something small',
    description: 'Whether it answers, in what form, and how fast. It takes one of today’s calls.',
    scope: 'workspace:write',
    action: 'manage',
    body: z.strictObject({ part: z.enum(['llm', ...ProviderKind.options]) }),
    response: PartTest,
    errors: ['wrong_state'],
  }),
  checkStepTemplates: call({
    method: 'post',
    path: '/workspace/step-templates/check',
    summary: 'What is wrong with step templates, and how they read',
    description: 'Stores nothing. They are rendered for a made-up lead.',
    scope: 'workspace:read',
    body: z.strictObject({ steps: StepTemplates }),
    response: StepTemplatesCheck,
  }),
}
