import { ENRICHMENT_DEFAULT } from '../../../shared/contract/enrichment'
import {
  failedFilters,
  type FilteredCompany,
  type FilteredPerson,
  type Filters,
} from '../../../shared/matching/failedFilters'
import { readEmployeeRange } from '../../../shared/matching/employeeRange'

const ada: FilteredPerson = { title: 'VP of Sales', location: 'Berlin, Germany' }
const acme: FilteredCompany = { industry: 'Computer Software', employeeCount: 120, location: 'Paris, France' }

function failed(filters: Partial<Filters>, person = ada, company: FilteredCompany | null = acme) {
  return failedFilters(person, company, { ...ENRICHMENT_DEFAULT.filters, ...filters })
}

test('no filter lets everybody pass, also whoever nothing is known of', () => {
  expect(failed({}, {}, null)).toEqual([])
})

test('all words of one of the titles occur, in any case, order and usual short form', () => {
  expect(failed({ titles: ['CEO', 'vice president sales'] })).toEqual([])
  expect(failed({ titles: ['VP Marketing', 'CEO'] })).toEqual(['titles'])
})

test.each([
  ['VP', 'Vice President of Sales'],
  ['Vice President', 'VP, Marketing'],
  ['VP Sales', 'SVP Sales'],
  ['V.P.', 'VP'],
  ['CEO', 'Chief Executive Officer & Founder'],
  ['Chief Executive Officer', 'CEO'],
  ['Head of Sales', 'Sales Head'],
  ['head of', 'Head, Marketing'],
  ['Director', 'Executive Director'],
  ['Managing Director', 'MD'],
  ['HR Manager', 'Human Resources Mgr'],
  ['Senior Engineer', 'Sr. Software Engineer'],
  ['R&D', 'Head of Research and Development'],
  ['Geschäftsführer', 'Geschäftsführerin'],
  ['Vertriebsleiter', 'Vertriebsleiter:in DACH'],
  ['Directeur', 'Directrice Commerciale'],
  ['DRH', 'Directrice des Ressources Humaines'],
])('the title %s occurs in %s', (wanted, title) => {
  expect(failed({ titles: [wanted] }, { title })).toEqual([])
})

test.each([
  ['Sales', 'Presales Engineer'],
  ['Director Sales', 'Director of Marketing'],
  ['of', 'Head of Sales'],
])('the title %s does not occur in %s', (wanted, title) => {
  expect(failed({ titles: [wanted] }, { title })).toEqual(['titles'])
})

test('seniority and department are what the source says, or what the title tells', () => {
  expect(failed({ seniorities: ['vp'], departments: ['sales'] })).toEqual([])
  expect(failed({ seniorities: ['vp'] }, { ...ada, seniority: 'manager' })).toEqual(['seniorities'])
  expect(failed({ departments: ['hr'] }, { ...ada, department: 'Human Resources' })).toEqual([])
  expect(failed({ seniorities: ['c_level', 'vp'] })).toEqual([])
})

test("a person's own place counts before the company's", () => {
  expect(failed({ locations: ['Germany'] })).toEqual([])
  expect(failed({ locations: ['France'] })).toEqual(['locations'])
  expect(failed({ locations: ['France'] }, { title: 'CEO' })).toEqual([])
})

test('an industry is found by its words', () => {
  expect(failed({ industries: ['software'] })).toEqual([])
  expect(failed({ industries: ['Oil & Gas'] }, ada, { industry: 'Oil and Gas' })).toEqual([])
  expect(failed({ industries: ['Soft'] })).toEqual(['industries'])
})

test('the number of employees lies within the bounds, of a range both ends', () => {
  expect(failed({ employeeCount: { min: 100, max: null } })).toEqual([])
  expect(failed({ employeeCount: { min: null, max: 119 } })).toEqual(['employeeCount'])
  expect(failed({ employeeCount: { min: 11, max: 50 } }, ada, { employeeCount: '11-50' })).toEqual([])
  expect(failed({ employeeCount: { min: 20, max: 50 } }, ada, { employeeCount: '11-50' })).toEqual([
    'employeeCount',
  ])
})

test('what is unknown passes no filter that is set, and every one of them is named', () => {
  const filters: Filters = {
    titles: ['CEO'],
    seniorities: ['vp'],
    departments: ['sales'],
    locations: ['Germany'],
    industries: ['software'],
    employeeCount: { min: 1, max: null },
  }

  expect(failed(filters, {}, null)).toEqual(Object.keys(filters))
  expect(failed(filters, { title: null, location: null }, {})).toEqual(Object.keys(filters))
})

test.each([
  [120, { min: 120, max: 120 }],
  ['120', { min: 120, max: 120 }],
  ['11-50', { min: 11, max: 50 }],
  ['1,001-5,000', { min: 1001, max: 5000 }],
  ['1.001 – 5.000 employees', { min: 1001, max: 5000 }],
  ['51 to 200', { min: 51, max: 200 }],
  ['10001+', { min: 10001, max: Infinity }],
  ['10,001+ employees', { min: 10001, max: Infinity }],
  ['> 1000', { min: 1000, max: Infinity }],
  ['<50', { min: 0, max: 50 }],
  ['1.5k', { min: 1500, max: 1500 }],
  ['Self-employed', { min: 1, max: 1 }],
  ['many', null],
  ['50-11', null],
  [-1, null],
  [null, null],
])('%s employees', (value, range) => {
  expect(readEmployeeRange(value)).toEqual(range)
})
