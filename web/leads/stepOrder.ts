import { SEQUENCE_STEPS_MAX } from '../../shared/limits'
import type { DraftStep } from './sequenceDraft'

type Steps = readonly DraftStep[]

/** The same steps in another order: the days between them stay where they stand. */
export function moveStep(steps: Steps, from: number, to: number): Steps {
  const moved = steps.slice(from, from + 1)
  return steps
    .toSpliced(from, 1)
    .toSpliced(to, 0, ...moved)
    .map((step, index) => ({ ...step, delayDays: index === 0 ? 0 : (steps[index]?.delayDays ?? 0) }))
}

export function removeStep(steps: Steps, index: number): Steps {
  return steps.toSpliced(index, 1).map((step, at) => (at === 0 ? { ...step, delayDays: 0 } : step))
}

/**
 * Puts a step that was removed back into what has been written since, where there is room for it, and gives the one behind it
 * its days again.
 */
export function putStepBack(steps: Steps, { before, index }: { before: Steps; index: number }): Steps {
  const [removed, next] = before.slice(index, index + 2)
  const isThere = steps.some(({ id }) => id === removed?.id)
  if (!removed || isThere || steps.length >= SEQUENCE_STEPS_MAX) return steps
  return steps
    .map((step) => (index === 0 && step.id === next?.id ? { ...step, delayDays: next.delayDays } : step))
    .toSpliced(index, 0, removed)
}
