/** What a signal proposes leads from: single people, or companies whose people are looked up. */
export const TARGETS = ['people', 'companies'] as const
export type Target = (typeof TARGETS)[number]

export const COMPANY_SLOTS = ['company_name', 'company_domain', 'company_linkedin_url'] as const

/** Every slot: those of people, in the order of screens; the slots of a company are among them. */
export const SLOTS = [
  'linkedin_url',
  'email',
  'full_name',
  'first_name',
  'last_name',
  ...COMPANY_SLOTS,
] as const

export type Slot = (typeof SLOTS)[number]

export const slotsOf = {
  people: SLOTS,
  companies: COMPANY_SLOTS,
} satisfies Record<Target, readonly Slot[]>

/** The slot as people read it on screens and in tools that send entries. */
export const labelOfSlot = {
  linkedin_url: 'LinkedIn URL',
  email: 'E-mail',
  full_name: 'Full name',
  first_name: 'First name',
  last_name: 'Last name',
  company_name: 'Company name',
  company_domain: 'Company domain',
  company_linkedin_url: 'Company LinkedIn URL',
} satisfies Record<Slot, string>

/** One sentence that tells somebody who fills in the slot what belongs there. */
export const helpOfSlot = {
  linkedin_url: "The address of the person's LinkedIn profile, such as linkedin.com/in/ada-lovelace.",
  email: "The person's own e-mail address, the one at work where there are several.",
  full_name: "The person's whole name in one value.",
  first_name: "The person's given name; together with the last name it stands in for the full name.",
  last_name: "The person's family name; together with the first name it stands in for the full name.",
  company_name: 'The name of the company, which for a person is the employer.',
  company_domain: "The company's domain or website, such as acme.com.",
  company_linkedin_url: "The address of the company's LinkedIn page, such as linkedin.com/company/acme.",
} satisfies Record<Slot, string>
