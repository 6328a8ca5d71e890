import { apiKeyCalls } from './apiKeys'
import { auditCalls } from './audit'
import { demoCalls } from './demo'
import { directoryCalls } from './directory'
import { entryCalls } from './entries'
import { eventCalls } from './events'
import { exclusionCalls } from './exclusions'
import { filterPreviewCalls } from './filterPreview'
import { hookCalls } from './hooks'
import { invitationCalls } from './invitations'
import { inputFieldCalls } from './inputFields'
import { leadCalls } from './leads'
import { linkCalls } from './links'
import { meCalls } from './me'
import { noticeCalls } from './notices'
import { privacyCalls } from './privacy'
import { promptReviewCalls } from './promptReview'
import { promptVersionCalls } from './promptVersions'
import { refreshCalls } from './refresh'
import { refusalCalls } from './refusals'
import { runCalls } from './runs'
import { secretCalls } from './secrets'
import { sendingCalls } from './sending'
import { sessionCalls } from './sessions'
import { signalCalls } from './signals'
import { statsCalls } from './stats'
import { userCalls } from './users'
import { workspaceCalls } from './workspace'

/**
 * Every call of the API by its name, in the order of the pages: as somebody would use them. Mounting, the OpenAPI
 * document, the pages and the clients stand on it.
 */
export const api = {
  ...meCalls,
  ...workspaceCalls,
  ...secretCalls,
  ...sessionCalls,
  ...linkCalls,
  ...signalCalls,
  ...refreshCalls,
  ...inputFieldCalls,
  ...promptReviewCalls,
  ...promptVersionCalls,
  ...filterPreviewCalls,
  ...statsCalls,
  ...sendingCalls,
  ...entryCalls,
  ...refusalCalls,
  ...directoryCalls,
  ...exclusionCalls,
  ...leadCalls,
  ...runCalls,
  ...userCalls,
  ...invitationCalls,
  ...hookCalls,
  ...noticeCalls,
  ...apiKeyCalls,
  ...auditCalls,
  ...privacyCalls,
  ...demoCalls,
  ...eventCalls,
}
