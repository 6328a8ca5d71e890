import { splitFullName } from '../../../shared/identifiers/splitFullName'
import type { SequenceInput } from '../sequenceInput'
import { oneLine } from './oneLine'
import { presentCompany } from './presentCompany'
import { presentName } from './presentName'
import { presentPhrase } from './presentPhrase'
import { type Quote, quoteContext } from './quoteContext'

type Known = string | null

/** What step templates can print. Whatever is no fit text is null. */
export type TemplateData = {
  person: {
    fullName: Known
    firstName: Known
    lastName: Known
    title: Known
    email: Known
    location: Known
  }
  company: { name: Known; domain: Known; industry: Known } | null
  context: Quote[]
  signal: { label: Known }
  sender: { name: Known }
  workspace: { name: Known }
}

/** What a server is called until somebody says otherwise; no message of ours is signed by it. */
const NAMES_OF_NOBODY = new Set(['owner', 'admin', 'administrator', 'my workspace', 'workspace'])

/** Makes of a lead what may stand in a message to it. What the team wrote itself stands there as it is. */
export function describeLead({ person, company, context, ...rest }: SequenceInput): TemplateData {
  const names = presentNames(person)
  const title = presentPhrase(person.title)
  const known = [person.title, person.email, person.location, company?.name ?? null, company?.domain ?? null]
  return {
    person: { ...names, title, email: person.email, location: presentPhrase(person.location) },
    company: company === null ? null : presentEmployer(company),
    context: quoteContext(context, [...known, ...Object.values(names)]),
    signal: { label: oneLine(rest.signal.label) || null },
    sender: { name: ownName(presentName(rest.sender.name)) },
    workspace: { name: oneLine(rest.workspace.name) || null },
  }
}

/** The same for the default steps, which speak of the workspace only by what is a company's name. */
export function describeForDefaults(data: TemplateData): TemplateData {
  return { ...data, workspace: { name: ownName(presentCompany(data.workspace.name)) } }
}

function presentNames(person: SequenceInput['person']) {
  const firstName = presentName(person.firstName)
  const lastName = presentName(person.lastName)
  const joined = firstName !== null && lastName !== null ? `${firstName} ${lastName}` : null
  const fullName = presentName(person.fullName) ?? joined
  const parts = fullName === null ? null : splitFullName(fullName)
  return {
    fullName,
    firstName: firstName ?? parts?.firstName ?? null,
    lastName: lastName ?? parts?.lastName ?? null,
  }
}

function presentEmployer({ name, domain, industry }: NonNullable<SequenceInput['company']>) {
  return { name: presentCompany(name), domain, industry: presentPhrase(industry) }
}

function ownName(name: Known): Known {
  return name === null || NAMES_OF_NOBODY.has(name.toLowerCase()) ? null : name
}
