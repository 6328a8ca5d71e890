/** In the order of the set-up; all but the review are the settings of the signal afterwards. */
export const STEP_NAMES = [
  'appearance',
  'target',
  'webhook',
  'mapping',
  'filters',
  'context',
  'prompt',
  'recipients',
  'review',
] as const

export type StepName = (typeof STEP_NAMES)[number]

export function isStep(name: string): name is StepName {
  return STEP_NAMES.some((each) => each === name)
}
