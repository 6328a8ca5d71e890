import type { Signal } from '../../../shared/contract/signals'
import { labelOfSlot, slotsOf } from '../../../shared/identifiers/slotNames'
import { texts } from '../../texts/texts'
import type { StepName } from '../wizard/stepNames'

const words = texts.review
const titles = texts.wizard.steps

export type ReviewRow = { step: StepName; title: string; value: string }

/** What was chosen in each step, in a few words. */
export function reviewRows(signal: Signal): ReviewRow[] {
  const { target, contextFields, prompt } = signal
  const rowOf = (step: StepName, value: string) => ({ step, title: titles[step].title, value })
  return [
    rowOf('appearance', `${signal.name} · ${signal.label}`),
    rowOf('target', texts.signals.target[target]),
    rowOf('mapping', mappedOf(signal).join(' · ') || words.nothingMapped),
    { step: 'mapping', title: words.whoBecomes, value: whoBecomes(signal).join(' · ') },
    rowOf('filters', filtersOf(signal).join(', ') || words.everybody),
    rowOf('context', contextFields.join(', ') || words.none),
    rowOf('prompt', prompt || words.none),
    { step: 'prompt', title: texts.preview.sequence, value: writerOf(signal) },
  ]
}

function mappedOf({ target, mapping }: Signal): string[] {
  return slotsOf[target].flatMap((slot) => {
    const path = mapping[slot]
    return path == null ? [] : [`${labelOfSlot[slot]}: ${[path].flat().join(', ')}`]
  })
}

function whoBecomes({ target, enrichment }: Signal): string[] {
  const { generateIfEnrichmentFails, contactsPerCompany, recentlyContactedDays } = enrichment
  return [
    target === 'companies'
      ? words.contacts(contactsPerCompany)
      : generateIfEnrichmentFails
        ? words.alsoUnknown
        : words.onlyKnown,
    recentlyContactedDays === 0 ? words.alsoContacted : words.notContacted(recentlyContactedDays),
  ]
}

function filtersOf({ enrichment }: Signal): string[] {
  const { employeeCount, ...lists } = enrichment.filters
  return [
    ...Object.values(lists).flat(),
    ...(employeeCount.min === null ? [] : [words.employeesFrom(employeeCount.min)]),
    ...(employeeCount.max === null ? [] : [words.employeesTo(employeeCount.max)]),
  ]
}

function writerOf({ sequences: { enabled, writer } }: Signal): string {
  if (!enabled) return words.none
  return writer === null ? words.writerOfWorkspace : texts.names.writers[writer]
}
