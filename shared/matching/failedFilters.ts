import { type Enrichment, FilterName } from '../contract/enrichment'
import { isWithin, readEmployeeRange } from './employeeRange'
import { foldText } from './foldText'
import { makeLocationTest, readLocation } from './places/location'
import { makeTitleTest, readTitle } from './titles/alikeTitle'
import { departmentOf, readDepartment } from './titles/departmentOf'
import type { Department, Seniority } from './titles/levels'
import { readSeniority, seniorityOf } from './titles/seniorityOf'

export type Filters = Enrichment['filters']

/** What the filters ask of a person; null and absent: unknown. */
export type FilteredPerson = {
  title?: string | null
  seniority?: string | null
  department?: string | null
  location?: string | null
}

export type FilteredCompany = {
  industry?: string | null
  employeeCount?: number | string | null
  location?: string | null
}

/**
 * The names of the filters that a person does not pass; none: passes. An empty filter lets everybody pass, and what is
 * unknown does not pass a filter that is set.
 */
export function failedFilters(
  person: FilteredPerson,
  company: FilteredCompany | null,
  filters: Filters,
): FilterName[] {
  const filter = made.get(filters) ?? makeFilter(filters)
  made.set(filters, filter)
  return filter(person, company)
}

/** By the filters themselves: a signal's are asked of many people. */
const made = new WeakMap<Filters, ReturnType<typeof makeFilter>>()

type Test = (person: FilteredPerson, company: FilteredCompany | null) => boolean

/** The same for many people: reads the filters once. */
export function makeFilter(
  filters: Filters,
): (person: FilteredPerson, company: FilteredCompany | null) => FilterName[] {
  const tests = FilterName.options
    .filter((name) => isSet(name, filters))
    .map((name) => ({ name, passes: makers[name](filters) }))
  return (person, company) => tests.filter(({ passes }) => !passes(person, company)).map(({ name }) => name)
}

function isSet(name: FilterName, filters: Filters): boolean {
  if (name === 'employeeCount')
    return filters.employeeCount.min !== null || filters.employeeCount.max !== null
  return filters[name].length > 0
}

const makers = {
  titles: ({ titles }) => {
    const tests = titles.map(makeTitleTest)
    return ({ title }) => passesOne(tests, readTitle(title ?? ''))
  },
  seniorities: ({ seniorities }) => {
    const wanted = new Set<Seniority | null>(seniorities)
    return ({ seniority, title }) =>
      isAmong(readSeniority(seniority ?? '') ?? seniorityOf(title ?? ''), wanted)
  },
  departments: ({ departments }) => {
    const wanted = new Set<Department | null>(departments)
    return ({ department, title }) =>
      isAmong(readDepartment(department ?? '') ?? departmentOf(title ?? ''), wanted)
  },
  locations: ({ locations }) => {
    const tests = locations.map(makeLocationTest)
    // Where a person is unknown, the company's place is the best that is known.
    return (person, company) => passesOne(tests, readLocation(person.location ?? company?.location ?? ''))
  },
  industries: ({ industries }) => {
    const wanted = industries.map(wordsOf).filter((words) => words.length > 0)
    return (_, company) => {
      const words = new Set(wordsOf(company?.industry ?? ''))
      return wanted.some((all) => all.every((word) => words.has(word)))
    }
  },
  employeeCount:
    ({ employeeCount }) =>
    (_, company) =>
      isWithin(readEmployeeRange(company?.employeeCount ?? null), employeeCount),
} satisfies Record<FilterName, (filters: Filters) => Test>

function passesOne<Value>(tests: ((value: Value) => boolean)[], value: Value): boolean {
  return tests.some((test) => test(value))
}

function isAmong<Value>(value: Value | null, wanted: ReadonlySet<Value | null>): boolean {
  return value !== null && wanted.has(value)
}

/** "Computer Software" is software; "&" and "and" are no difference. */
function wordsOf(text: string): string[] {
  const words = foldText(text.slice(0, 200)).split(/[^\p{L}\p{M}\p{N}]+/u)
  return words.filter((word) => word !== '' && word !== 'and')
}
