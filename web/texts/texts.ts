import { accountTexts } from './accounts'
import { directoryTexts } from './directory'
import { entryTexts } from './entries'
import { homeTexts } from './home'
import { hookTexts } from './hooks'
import { leadTexts } from './leads'
import { noticeTexts } from './notices'
import { rewriteTexts } from './rewrite'
import { runTexts } from './runs'
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
  ...accountTexts,
  ...leadTexts,
  ...rewriteTexts,
  ...directoryTexts,
  ...hookTexts,
  ...runTexts,
  ...homeTexts,
  ...noticeTexts,
}
