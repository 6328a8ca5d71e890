import type { Belongings } from '../../support/team'
import type { CallName } from '../../../shared/client/requestOf'

/** Whether a call is done, or how it is refused. */
export type Verdict = 'yes' | '403' | '404'
/** For what is the caller's own, and for what is somebody else's. */
type Both = `${Verdict}/${Verdict}`

export type Row = {
  /** With what is somebody else's; the owner's own is no question. */
  owner: Verdict
  member: Both
  viewer: Both
  body?: (of: Belongings) => unknown
}

/** Calls that nobody needs to be signed in for. */
export type OpenRow = 'anybody'

const READ: Row = { owner: 'yes', member: 'yes/yes', viewer: 'yes/yes' }
const WRITE: Row = { owner: 'yes', member: 'yes/403', viewer: '403/403' }
/** What belongs to nobody. */
const TEAM: Row = { owner: 'yes', member: 'yes/yes', viewer: '403/403' }
const MANAGE: Row = { owner: 'yes', member: '403/403', viewer: '403/403' }
const PRIVATE: Row = { owner: 'yes', member: 'yes/404', viewer: 'yes/404' }
const HOOK: Row = { owner: 'yes', member: 'yes/404', viewer: '403/403' }
const LEAD: Row = { owner: 'yes', member: 'yes/404', viewer: '403/403' }
/** Of nobody but oneself. */
const SELF: Row = { owner: '404', member: 'yes/404', viewer: 'yes/404' }

/** What the member's first call takes away, so that the others find it gone. */
const GONE: Row = { owner: '404', member: 'yes/404', viewer: '403/403' }

/** For whoever may, of what nobody has. */
const NO_SUCH: Row = { owner: '404', member: '404/404', viewer: '403/403' }

const PEOPLE = [{ full_name: 'Grace Hopper', email: 'grace@navy.example' }]

const STEPS = [{ channel: 'email', delayDays: 0, subject: 'Hello', body: 'Hello' }]

/** What becomes of each call, by the role of who makes it; those that remove something come last. */
export const table: Record<CallName, Row | OpenRow> = {
  getMe: READ,
  setUp: 'anybody',
  signIn: 'anybody',
  getSession: 'anybody',
  getVisitor: 'anybody',
  startOidc: 'anybody',
  finishOidc: 'anybody',
  makeLink: 'anybody',
  acceptResetLink: 'anybody',
  acceptInvitation: 'anybody',
  createSignal: { ...TEAM, body: () => ({ name: 'B', label: 'B', target: 'people' }) },
  listSignals: READ,
  watchEvents: READ,
  getWorkspace: READ,
  changeWorkspace: { ...MANAGE, body: () => ({ about: 'We build engines.' }) },
  testWorkspacePart: { ...MANAGE, body: () => ({ part: 'llm' }) },
  resealSecrets: MANAGE,
  checkStepTemplates: { ...READ, body: () => ({ steps: STEPS }) },
  reviewPrompt: READ,
  getPrompt: READ,
  getSignal: READ,
  changeSignal: { ...WRITE, body: () => ({ name: 'C' }) },
  saveSignal: WRITE,
  pauseSignal: WRITE,
  resumeSignal: WRITE,
  rotateToken: WRITE,
  refreshSignal: WRITE,
  listInputFields: READ,
  previewFilters: { ...READ, body: () => ({ filters: {} }) },
  getSignalStats: READ,
  getTeamStats: READ,
  sendEntry: { ...WRITE, body: () => ({ n: 1 }) },
  sendBatch: { ...WRITE, body: () => [{ n: 1 }] },
  listEntries: READ,
  getEntry: READ,
  getRawEntry: READ,
  previewEntry: READ,
  replayEntry: WRITE,
  listRefusals: READ,
  importPeople: { ...TEAM, body: () => PEOPLE },
  importCompanies: { ...TEAM, body: () => [{ name: 'Navy', domain: 'navy.example' }] },
  listPeople: READ,
  getPerson: READ,
  changePerson: { ...TEAM, body: () => ({ title: 'CEO' }) },
  listCompanies: READ,
  getCompany: READ,
  changeCompany: { ...TEAM, body: () => ({ industry: 'Software' }) },
  listExclusions: READ,
  listContacted: READ,
  createExclusion: { ...TEAM, body: () => ({ email: 'mallory@acme.example' }) },
  importExclusions: { ...TEAM, body: () => [{ email: 'trent@acme.example' }] },
  importContacted: { ...TEAM, body: () => [{ email: 'trent@acme.example' }] },
  listLeads: READ,
  exportLeads: READ,
  getLead: { ...LEAD, viewer: 'yes/yes' },
  getLeadHistory: { ...LEAD, viewer: 'yes/yes' },
  regenerateLead: LEAD,
  undoRegeneration: LEAD,
  changeLead: { ...LEAD, body: () => ({ snoozedUntil: null }) },
  undoLeadChange: { ...SELF, viewer: '403/403' },
  changeLeads: { ...LEAD, body: ({ leadId }) => ({ leadIds: [leadId], change: { status: 'approved' } }) },
  startRun: TEAM,
  listRuns: READ,
  getRun: READ,
  listUsers: READ,
  getUser: READ,
  createUser: { ...MANAGE, body: () => ({ name: 'Heidi' }) },
  changeUser: { owner: 'yes', member: 'yes/403', viewer: 'yes/403', body: () => ({ name: 'Ivan' }) },
  makeResetLink: MANAGE,
  invite: { ...MANAGE, body: () => ({ email: 'judy@acme.example' }) },
  listInvitations: MANAGE,
  withdrawInvitation: { ...MANAGE, owner: '404' },
  listNotices: READ,
  // There is none, which only those are told who could mute one.
  muteNotice: { owner: '404', member: '404/404', viewer: '403/403' },
  createHook: {
    ...TEAM,
    body: () => ({ url: 'http://127.0.0.1:9/hook', event: 'entry.received' }),
  },
  listHooks: READ,
  getHook: PRIVATE,
  changeHook: { ...HOOK, body: () => ({ isEnabled: false }) },
  testHook: HOOK,
  listHookDeliveries: PRIVATE,
  rotateHookSecret: HOOK,
  createApiKey: { ...READ, body: () => ({ name: 'K', scopes: ['signals:read'] }) },
  listApiKeys: READ,
  listAudit: MANAGE,
  previewPrivacy: { ...MANAGE, body: () => ({ email: 'niaj@acme.example' }) },
  exportPrivacy: { ...MANAGE, body: () => ({ email: 'niaj@acme.example' }) },
  deletePrivacy: { ...MANAGE, body: () => ({ email: 'niaj@acme.example' }) },
  listPrivacyRequests: MANAGE,
  getDemo: READ,
  fillDemo: MANAGE,
  emptyDemo: { ...MANAGE, owner: '404' },
  listSessions: READ,
  endSession: SELF,
  signOut: READ,
  endSessions: READ,
  deleteHook: HOOK,
  deleteApiKey: PRIVATE,
  deleteExclusion: GONE,
  takeBackContacted: GONE,
  undoExclusionImport: NO_SUCH,
  undoContactedImport: NO_SUCH,
  deletePerson: GONE,
  deleteCompany: GONE,
  deleteSignal: WRITE,
}
