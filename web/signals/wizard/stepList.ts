import { type ComponentType, lazy } from 'react'
import type { StepProps } from '../steps/stepProps'
import type { StepName } from './stepNames'

type Step = ComponentType<StepProps>

/** Each is loaded when somebody is there: the first must not wait for what all the others need. */
const loaders: Record<StepName, () => Promise<Step>> = {
  appearance: async () => (await import('../steps/AppearanceStep')).AppearanceStep,
  target: async () => (await import('../steps/TargetStep')).TargetStep,
  webhook: async () => (await import('../steps/WebhookStep')).WebhookStep,
  mapping: async () => (await import('../steps/MappingStep')).MappingStep,
  filters: async () => (await import('../steps/FiltersStep')).FiltersStep,
  context: async () => (await import('../steps/ContextStep')).ContextStep,
  prompt: async () => (await import('../steps/PromptStep')).PromptStep,
  recipients: async () => (await import('../steps/RecipientsStep')).RecipientsStep,
  review: async () => (await import('../steps/ReviewStep')).ReviewStep,
}

/** What is asked in each step. */
export const stepOf: Record<StepName, Step> = {
  appearance: lazyStep('appearance'),
  target: lazyStep('target'),
  webhook: lazyStep('webhook'),
  mapping: lazyStep('mapping'),
  filters: lazyStep('filters'),
  context: lazyStep('context'),
  prompt: lazyStep('prompt'),
  recipients: lazyStep('recipients'),
  review: lazyStep('review'),
}

function lazyStep(name: StepName): Step {
  return lazy(async () => ({ default: await loaders[name]() }))
}

/** Once one step is there: by the time somebody goes on, the others are too. What does not come is asked for again there. */
export function loadOtherSteps(): void {
  for (const load of Object.values(loaders)) void load().catch(() => undefined)
}
