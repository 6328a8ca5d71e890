import type { Signal } from '../../../shared/contract/signals'
import { missingIdentifiers } from '../../../shared/identifiers/missingIdentifiers'
import { slotsOf } from '../../../shared/identifiers/slotNames'
import { STEP_NAMES, type StepName } from './stepNames'

/** What a signal cannot do without, or does badly. */
const WANTED: readonly StepName[] = ['webhook', 'mapping', 'context', 'prompt']

/** The steps in which something was chosen; who becomes a lead may well be left open. */
export function doneSteps(signal: Signal): ReadonlySet<StepName> {
  const { target, mapping, contextFields, prompt, recipients, status, lastEntryAt } = signal
  const mapped = slotsOf[target].filter((slot) => mapping[slot] != null)
  const isDone: Record<StepName, boolean> = {
    appearance: true,
    target: true,
    webhook: lastEntryAt !== null,
    mapping: missingIdentifiers(target, mapped) === null,
    filters: hasFilters(signal),
    context: contextFields.length > 0,
    prompt: prompt !== '',
    recipients: recipients.length > 0,
    review: status !== 'setup',
  }
  return new Set(STEP_NAMES.filter((name) => isDone[name]))
}

/** Where somebody goes on who comes back. */
export function firstOpenStep(signal: Signal): StepName {
  const done = doneSteps(signal)
  return WANTED.find((name) => !done.has(name)) ?? 'review'
}

function hasFilters({ enrichment }: Signal): boolean {
  const { employeeCount, ...lists } = enrichment.filters
  const { min, max } = employeeCount
  return min !== null || max !== null || Object.values(lists).some(({ length }) => length > 0)
}
