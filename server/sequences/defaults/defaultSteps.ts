import type { SequenceLanguage, StepTemplate } from '../../../shared/contract/sequences'
import { composeSteps } from './composeSteps'
import { dutch } from './dutch'
import { english } from './english'
import { french } from './french'
import { german } from './german'
import { italian } from './italian'
import { portuguese } from './portuguese'
import { spanish } from './spanish'

/** Three e-mails in each language, whole for every lead, whatever is known of it. */
export const DEFAULT_STEPS: Record<SequenceLanguage, readonly StepTemplate[]> = {
  en: composeSteps(english),
  de: composeSteps(german),
  fr: composeSteps(french),
  es: composeSteps(spanish),
  pt: composeSteps(portuguese),
  it: composeSteps(italian),
  nl: composeSteps(dutch),
}
