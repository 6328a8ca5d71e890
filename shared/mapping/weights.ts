import type { Role } from './parties/roles'

/**
 * Every weight and threshold of the suggestions, in one place. A score is how sure it is, from 0 to 1, that a field belongs to a
 * slot; `…Factor` multiplies it, `…Plus` and `…Minus` are added and taken away. They were fitted to labelled payloads: after a
 * change `npm run bench:mapping` shows what became better and worse.
 */

/** Under `use` a slot stays empty and its candidates are only offered: a wrong e-mail costs more than an empty one. */
export const CONFIDENCE = {
  use: 0.6,
  /** Under this a candidate is not worth a look. */
  offer: 0.25,
  /** Nothing is certain. */
  most: 0.99,
} as const
/** Differences below this are chance. */
export const NEARLY_EQUAL = 0.001

export const EMAIL = {
  named: 0.97,
  ofLead: 0.92,
  unnamed: 0.86,
  ofThing: 0.62,
  /** An address that somebody logs in with. */
  identifier: 0.82,
  otherEndingMinus: 0.12,
  unknownWordMinus: 0.02,
  leadPlus: 0.01,
  workPlus: 0.01,
  personalMinus: 0.12,
  freeMinus: 0.02,
  genericMinus: 0.1,
  genericOfCompanyFactor: 0.6,
  ofManyMinus: 0.1,
  /** At another domain than the company's site, where a second address is at it. */
  elsewhereMinus: 0.06,
  /** Beside one that is called an e-mail address and nothing else. */
  ofThingMinus: 0.3,
  pastFactor: 0.6,
} as const

export const PERSON_LINKEDIN = { named: 0.97, address: 0.93, unnamed: 0.85, pastFactor: 0.5 } as const

export const PERSON_NAME = {
  named: 0.97,
  second: 0.85,
  /** A whole name that holds the first and the last name beside it. */
  holdsBoth: 0.97,
  besidePart: 0.92,
  ofParty: 0.84,
  /** "Name" alone: where a person is described, where nobody is, and anywhere else. */
  bareOfPerson: 0.95,
  bareOfNobody: 0.66,
  bare: 0.5,
  unlikeBareFactor: 0.85,
  handleFactor: 0.5,
  placeholderFactor: 0.85,
  legalFormFactor: 0.4,
  /** "Gwen H." */
  shortenedFactor: 0.95,
  unlikePersonFactor: 0.7,
  pastFactor: 0.6,
  /** So sure a name must be to speak against another one. */
  contradicts: 0.6,
} as const

/** An agreement of values is good evidence, but no name says so. */
export const CORROBORATED = 0.74
/** Where only its place says that a name is the lead's. */
export const NAME_BESIDE = 0.68
/** A part taken from another place than the lead's own is believed a little less. */
export const ELSEWHERE_FACTOR = 0.96

export const COMPANY_LINKEDIN = { named: 0.96, address: 0.93, unnamed: 0.82 } as const

export const COMPANY_DOMAIN = {
  domain: 0.96,
  website: 0.93,
  company: 0.9,
  urlOfCompany: 0.85,
  personalFactor: 0.6,
  pathMinus: 0.05,
  /** Where the lead's e-mail comes from. */
  sameAsMailPlus: 0.02,
  unlikeMailFactor: 0.9,
  vagueFactor: 0.6,
  /** Apart from the lead, and not where the lead's e-mail comes from. */
  elsewhereFactor: 0.8,
  /** Of an account apart from a lead whose e-mail does not come from there. */
  ofAccountFactor: 0.65,
  /** Of the page that a form stands on. */
  ofPageFactor: 0.5,
} as const

export const COMPANY_NAME = {
  named: 0.96,
  company: 0.93,
  bareOfCompany: 0.95,
  legalForm: 0.82,
  /** The name of a customer, with a word that firms are called by. */
  trade: 0.78,
  /** What a company's label or title says. */
  label: 0.8,
  /** The name of a customer that has domains. */
  ofFirm: 0.88,
  /** A plain name that is like the domain of the lead's address. */
  namesake: 0.84,
  /** A lead's name beside that of the contact. */
  besideContact: 0.8,
  /** A plain name where companies are the target, with and without more that is known of the company. */
  ownWithFacts: 0.97,
  own: 0.9,
  siteFactor: 0.55,
  aboutFactor: 0.8,
  placeholderFactor: 0.8,
  madeByToolFactor: 0.5,
  /** A plain "company name" goes before one that is said to be something more. */
  qualifiedMinus: 0.015,
} as const

/** How likely what stands with somebody in this role is the lead's company. */
export const COMPANY_ROLE_FACTOR = {
  company: 1,
  employment: 0.98,
  lead: 0.98,
  neutral: 0.98,
  user: 0.95,
  unknown: 0.85,
  thing: 0.4,
  to: 0.7,
  from: 0,
  own: 0.3,
  staff: 0,
  other: 0,
} satisfies Record<Role, number>

export const COMPANY_PLACE = {
  /** What stands apart from where most is known about the company is believed a little less. */
  apartFactor: 0.97,
  /** A company beside the lead may be the lead's, or that of whoever uses the tool. */
  awayFromLeadFactor: 0.93,
  /** A company with an e-mail address at another domain than the lead's is hardly the lead's. */
  anothersFactor: 0.65,
  /** An account that stands around the lead's data is hardly the lead's. */
  envelopeFactor: 0.6,
  /** So is another company there, where one stands with the lead as well. */
  aroundFactor: 0.95,
  /** An account or merchant beside a plain company is hardly the lead's. */
  besideFactor: 0.9,
  /** An organization that stands apart from a lead whose own part names a company. */
  accountFactor: 0.8,
  /** Whoever sells, beside whoever buys. */
  sellerFactor: 0.62,
  /** One lone name where nobody is to be reached. */
  loneFactor: 0.6,
  pastFactor: 0.3,
  /** Beside the company that the payload is about. */
  besideSubjectFactor: 0.6,
} as const

/** What another person or company competes with is not sure. */
export const DOUBT = {
  factor: 0.91,
  /** So much of the best one's score makes another one a rival. */
  nearly: 0.96,
} as const

/** How likely somebody in this role is the lead. */
export const LEAD_ROLE_FACTOR = {
  lead: 1,
  neutral: 0.98,
  user: 0.92,
  unknown: 0.85,
  to: 0.88,
  from: 0,
  thing: 0.75,
  own: 0.5,
  company: 0.5,
  employment: 0.4,
  staff: 0,
  other: 0,
} satisfies Record<Role, number>
/** Of a message that came in, whoever it is from. */
export const INBOUND_SENDER_FACTOR = 0.98
export const PAST_PARTY_FACTOR = 0.5

/** What it says that a party with an e-mail address is called the lead. */
export const CALLED_LEAD_PLUS = 0.12
/** What it says that a company's site at the same domain stands with the address. */
export const AT_COMPANY_PLUS = 0.14

/** What is told of a party says how like a lead it is (`leadLikeness`). */
export const LIKENESS = {
  few: -1.08,
  many: 0.3,
  size: 0.91,
  first: 0.09,
  last: -0.54,
  atPages: -0.47,
  atSite: 1.34,
  atCompany: 1.46,
  generic: -2.26,
  shared: -0.44,
  phone: 1.01,
  employed: 0.79,
  answers: 0.16,
  /** So much of it counts beside the parts of a person. */
  factor: 0.08,
} as const

/** What is told of a company says how like it is to be the one that a payload is about (`findSubject`). */
export const SUBJECT = {
  few: -1.06,
  many: 0.68,
  size: 1.53,
  site: 1.03,
  page: 0.58,
  atOwnSite: 1.57,
  ofLeadsAddress: 0.44,
  ofPages: -0.56,
  declared: 0.89,
  root: 0.34,
  /** Less of a lead over the next one is chance. */
  margin: 1.5,
} as const

/** Shorter words are in an address by chance. */
export const ADDRESS_PART_MIN = 3

/** What a found part says about its party being a person at all. */
export const PERSON_PART = {
  email: 0.5,
  linkedin_url: 0.4,
  full_name: 0.3,
  first_name: 0.16,
  last_name: 0.16,
} as const

/** How much a field helps to say why a payload came: by the class of its words, the order being that of the vocabulary. */
export const CONTEXT_WORD = {
  said: 0.9,
  visited: 0.72,
  used: 0.72,
  attended: 0.72,
  bought: 0.72,
  rated: 0.72,
  cameBy: 0.72,
  did: 0.72,
  kind: 0.52,
  profile: 0.46,
  firm: 0.34,
} as const

export const CONTEXT = {
  least: 0.1,
  page: 0.7,
  question: 0.86,
  answer: 0.66,
  prose: 0.62,
  /** Under a key of nobody's vocabulary stands what the tool's user chose to collect. */
  ownField: 0.45,
  anyField: 0.3,
  asideFactor: 0.5,
  yesFactor: 0.45,
  noFactor: 0.15,
  dateFactor: 0.35,
  zeroFactor: 0.35,
  numberFactor: 0.85,
  proseFactor: 1.1,
  siteFactor: 0.6,
} as const
