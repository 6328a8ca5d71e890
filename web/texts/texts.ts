import { entryTexts } from './entries'
import { sessionTexts } from './session'
import { settingsTexts } from './settings'
import { shellTexts } from './shell'
import { signalTexts } from './signals'
import { wizardTexts } from './wizard'

/** Every text of the page, by the part that shows it. */
export const texts = {
  ...shellTexts,
  ...sessionTexts,
  ...signalTexts,
  ...wizardTexts,
  ...entryTexts,
  ...settingsTexts,
}
