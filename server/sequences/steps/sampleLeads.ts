import type { TemplateData } from '../lead/describeLead'

/** A made-up lead of which much is known, to show how a template reads. */
export const RICH_SAMPLE: TemplateData = {
  person: {
    fullName: 'Ada Lovelace',
    firstName: 'Ada',
    lastName: 'Lovelace',
    title: 'Head of Finance',
    email: 'ada@example.com',
    location: 'London',
  },
  company: { name: 'Analytical Engines', domain: 'example.com', industry: 'Software' },
  context: [
    { label: 'Use case', value: 'Automate invoices' },
    { label: 'Team size', value: '20' },
    { label: 'Pages visited', value: '/pricing, /demo' },
  ],
  signal: { label: 'Demo request' },
  sender: { name: 'Sam Fisher' },
  workspace: { name: 'Lumen' },
}

/** One of which nothing is known but the address: what a template must be able to do without. */
export const THIN_SAMPLE: TemplateData = {
  ...RICH_SAMPLE,
  person: {
    fullName: null,
    firstName: null,
    lastName: null,
    title: null,
    email: 'ada@example.com',
    location: null,
  },
  company: null,
  context: [],
}
