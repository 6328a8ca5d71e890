import type { SequenceSteps } from '../../shared/contract/sequences'
import { findPlaceholders } from './signs/findPlaceholders'

/** Words that a person may mean: only a program leaves them where a value was to stand. */
const MEANT = /^(?:N\/A|undefined|null|NaN)$/
const IS_BRACKETED = /[[\]{}<>%|]/

export type Unfilled = { step: number; found: string }
/** What the lead holds, where somebody may be called John Doe, and what its steps said before. */
export type KnownTexts = { lead: string; before: SequenceSteps }

/** What somebody was to fill in and left in a text of their own, and in which step, from 1. */
export function findUnfilled(steps: SequenceSteps, { lead, before }: KnownTexts): Unfilled | null {
  const said = before.map(textOf).join('\n')
  const isMeant = (found: string) =>
    MEANT.test(found) || said.includes(found) || (!IS_BRACKETED.test(found) && lead.includes(found))
  for (const [index, step] of steps.entries()) {
    const found = findPlaceholders(textOf(step)).find((each) => !isMeant(each))
    if (found !== undefined) return { step: index + 1, found }
  }
  return null
}

function textOf({ subject, body }: SequenceSteps[number]): string {
  return `${subject}\n${body}`
}
