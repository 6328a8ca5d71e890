import { z as schema } from 'zod'
import { type Bundle, defineCreate, type ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { Exclusion } from '../../shared/contract/exclusions'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'

/** What is not told of it is null. */
const ReadExclusion = Exclusion.pick({ id: true }).extend({
  email: Exclusion.shape.email.default(null),
  domain: Exclusion.shape.domain.default(null),
  linkedinUrl: Exclusion.shape.linkedinUrl.default(null),
  reason: Exclusion.shape.reason.default(null),
  createdAt: Exclusion.shape.createdAt.nullable().default(null),
})

const Given = schema.string().trim().catch('')
const Wanted = schema.object({ email: Given, domain: Given, linkedin_url: Given, reason: Given })

const ONE_OF_THEM = 'Fill in one of E-mail, Domain and LinkedIn URL.'

export const addExclusion = defineCreate({
  key: 'add_exclusion',
  noun: 'Exclusion',
  display: {
    label: 'Add Exclusion',
    description: 'Adds a person, a company or a whole domain to those who never become leads.',
  },
  operation: {
    perform: exclude,
    inputFields: [
      {
        key: 'email',
        label: 'E-mail',
        type: 'string',
        helpText: `The address of the person. ${ONE_OF_THEM}`,
      },
      {
        key: 'domain',
        label: 'Domain',
        type: 'string',
        helpText: `Everybody at \`acme.example\` and its subdomains. ${ONE_OF_THEM}`,
      },
      {
        key: 'linkedin_url',
        label: 'LinkedIn URL',
        type: 'string',
        helpText: `The profile of a person or the page of a company. ${ONE_OF_THEM}`,
      },
      {
        key: 'reason',
        label: 'Reason',
        type: 'string',
        helpText: 'Why, for your team to read, such as `customer`.',
      },
    ],
    sample: {
      id: 'exc_01m809d72bn5811gdvvvdb9ccn',
      email: 'ada@acme.example',
      domain: 'acme.example',
      linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
      reason: 'Customer',
      created_at: '2026-01-15T09:30:00.000Z',
    },
    outputFields: [
      { key: 'id', label: 'Exclusion ID', type: 'string' },
      { key: 'email', label: 'E-mail', type: 'string' },
      { key: 'domain', label: 'Domain', type: 'string' },
      { key: 'linkedin_url', label: 'LinkedIn URL', type: 'string' },
      { key: 'reason', label: 'Reason', type: 'string' },
      { key: 'created_at', label: 'Created At', type: 'datetime' },
    ],
  },
})

/** What is excluded already stays so, and is the result. */
export async function exclude(z: ZObject, bundle: Bundle) {
  const { email, domain, linkedin_url: linkedinUrl, reason } = Wanted.parse(bundle.inputData)
  const given = Object.entries({ email, domain, linkedinUrl }).filter(([, value]) => value !== '')
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none of them is filled in' : 'several of them are filled in'
    const message = `${ONE_OF_THEM.replace(/\.$/, '')}: this time ${found}.`
    throw toZapierError(z, { next: 'halt', message })
  }
  const exclusion = await callApi(z, {
    request: requestOf('createExclusion', {
      body: { ...Object.fromEntries(given), ...(reason === '' ? {} : { reason }) },
    }),
    answer: ReadExclusion,
  })
  return {
    id: exclusion.id,
    email: exclusion.email,
    domain: exclusion.domain,
    linkedin_url: exclusion.linkedinUrl,
    reason: exclusion.reason,
    created_at: exclusion.createdAt,
  }
}
