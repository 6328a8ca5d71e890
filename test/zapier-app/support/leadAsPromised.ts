const AT = '2026-01-05T09:00:00.000Z'

/** A lead with no more than the contract promises. */
export const leadAsPromised = {
  id: 'led_1',
  signalId: 'sig_1',
  entryId: 'ent_1',
  userId: 'usr_1',
  label: 'Visitor',
  enriched: false,
  status: 'approved',
  dismissReason: null,
  person: {
    id: null,
    fullName: 'Ada Lovelace',
    firstName: null,
    lastName: null,
    title: null,
    seniority: null,
    department: null,
    email: null,
    linkedinUrl: null,
    location: null,
  },
  company: null,
  match: null,
  context: [],
  sequence: null,
  createdAt: AT,
  updatedAt: AT,
}
