import { api } from '../../shared/contract/api'
import type { Call } from '../../shared/contract/call'

/** What is noted of calls that were done, by whoever: what changes who may do what, what goes in and out, and settings. */
export const DONE: ReadonlyMap<Call, string> = new Map<Call, string>([
  [api.setUp, 'workspace.set_up'],
  [api.signIn, 'session.started'],
  [api.finishOidc, 'session.started'],
  [api.signOut, 'session.ended'],
  [api.endSession, 'session.ended'],
  [api.endSessions, 'session.all_ended'],
  [api.makeLink, 'link.made'],
  [api.makeResetLink, 'reset_link.made'],
  [api.acceptResetLink, 'password.reset'],
  [api.invite, 'invitation.made'],
  [api.withdrawInvitation, 'invitation.withdrawn'],
  [api.acceptInvitation, 'invitation.accepted'],
  [api.createUser, 'user.created'],
  [api.changeUser, 'user.changed'],
  [api.createApiKey, 'key.created'],
  [api.deleteApiKey, 'key.revoked'],
  [api.createSignal, 'signal.created'],
  [api.changeSignal, 'signal.changed'],
  [api.saveSignal, 'signal.saved'],
  [api.pauseSignal, 'signal.paused'],
  [api.resumeSignal, 'signal.resumed'],
  [api.rotateToken, 'signal.token_rotated'],
  [api.deleteSignal, 'signal.deleted'],
  [api.createHook, 'hook.created'],
  [api.changeHook, 'hook.changed'],
  [api.rotateHookSecret, 'hook.secret_rotated'],
  [api.deleteHook, 'hook.deleted'],
  [api.importPeople, 'people.imported'],
  [api.importCompanies, 'companies.imported'],
  [api.deletePerson, 'person.deleted'],
  [api.deleteCompany, 'company.deleted'],
  [api.importExclusions, 'exclusions.imported'],
  [api.importContacted, 'contacted.imported'],
  [api.takeBackContacted, 'contacted.taken_back'],
  [api.undoExclusionImport, 'exclusions.import_undone'],
  [api.undoContactedImport, 'contacted.import_undone'],
  [api.createExclusion, 'exclusion.created'],
  [api.deleteExclusion, 'exclusion.deleted'],
  [api.exportLeads, 'leads.exported'],
  [api.exportPrivacy, 'privacy.exported'],
  [api.deletePrivacy, 'privacy.deleted'],
  [api.changeWorkspace, 'workspace.changed'],
  [api.resealSecrets, 'secrets.resealed'],
  [api.fillDemo, 'demo.filled'],
  [api.emptyDemo, 'demo.emptied'],
])

/** Calls whose object is noted nowhere: its id spells an address in a way in which nobody would find it to delete it. */
export const UNNAMED: ReadonlySet<Call> = new Set<Call>([api.takeBackContacted])

/** What is noted of calls by which somebody tried to get in, and did not. */
export const REFUSED: ReadonlyMap<Call, string> = new Map<Call, string>([
  [api.setUp, 'workspace.set_up_refused'],
  [api.signIn, 'session.refused'],
  [api.finishOidc, 'session.refused'],
  [api.makeLink, 'link.refused'],
  [api.acceptResetLink, 'reset_link.refused'],
  [api.acceptInvitation, 'invitation.refused'],
])
