import { entryTexts } from './entries'
import { leadTexts } from './leads'
import { nameTexts } from './names'
import { noticeTexts } from './notices'
import { sessionTexts } from './session'
import { settingsTexts } from './settings'
import { shellTexts } from './shell'
import { signalTexts } from './signals'
import { wizardTexts } from './wizard'

/**
 * The texts that are there from the start, by the part that shows them. Those of other screens are imported from their own
 * files, and come with these screens.
 */
export const texts = {
  ...shellTexts,
  ...sessionTexts,
  ...signalTexts,
  ...wizardTexts,
  ...entryTexts,
  ...settingsTexts,
  ...leadTexts,
  ...noticeTexts,
  ...nameTexts,
}
