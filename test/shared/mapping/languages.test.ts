import { allLanguages } from '../../../shared/mapping/vocabulary/allLanguages'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { fieldsOf } from '../../bench/readCases'
import { groupBy } from '../../bench/scoreCases'
import table from './languageLabels.json'

/**
 * What others called these fields: the translations of Django, django-oscar and pretix, which the vocabulary was held against after
 * it was written.
 */
const rows: { group: string; language: string; labels: Record<string, string> }[] = table

const values = {
  first_name: 'Anna',
  last_name: 'Berg',
  email: 'anna.berg@nordlys-teknik.no',
  company_name: 'Nordlys Teknik',
}
/** The floor of each group: so much of what is asked may be missed. */
const MISSED_MAX = 0.03
const organizer = { name: 'Ingrid Solberg', email: 'ingrid@our-product.example' }

const spellings = {
  'as forms write them': (label: string) => label,
  'as keys without accents': (label: string) =>
    label
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}]+/gu, '_'),
  'joined and capitalised': (label: string) =>
    label.replace(/(?:^|[^\p{L}\p{M}]+)([\p{L}\p{M}]*)/gu, (_, word: string) => capitalise(word)),
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** How many of the labelled fields are found, and those that were not. */
function tryLabels(labels: Record<string, string>, spell: (label: string) => string): string[] {
  const payload: Record<string, unknown> = {}
  if (labels['organizer'] !== undefined) payload[spell(labels['organizer'])] = organizer
  for (const [slot, value] of Object.entries(values)) {
    const label = labels[slot]
    if (label !== undefined) payload[spell(label)] = value
  }
  const fields = fieldsOf(JSON.stringify(payload))
  const mapping: Record<string, string> = suggestMapping({ fields, target: 'people' }).mapping
  return Object.entries(values).flatMap(([slot, value]) => {
    const label = labels[slot]
    if (label === undefined) return []
    const found = fields.find(({ path }) => path === mapping[slot])?.value
    return [found === value ? 'found' : `${slot} (${label})`]
  })
}

test.each([...groupBy(rows, ({ group }) => group)])(
  'a form in a language of this group is read, whatever the spelling, and its organizer is not the lead: %s',
  (_group, own) => {
    const results = own.flatMap(({ labels }) =>
      Object.values(spellings).flatMap((spell) => tryLabels(labels, spell)),
    )
    const missed = results.filter((result) => result !== 'found')

    expect(missed.length / results.length > MISSED_MAX ? missed : []).toEqual([])
  },
)

test('each language has the words that a lead is told by', () => {
  const gaps = Object.entries(allLanguages).flatMap(([language, words]) => {
    const isNamed = words.lastName !== undefined || words.beside?.lastName !== undefined
    const isWhole = isNamed && words.fullName && words.companyName && words.lead && words.staff
    return isWhole ? [] : [language]
  })

  expect(Object.keys(allLanguages).length).toBeGreaterThanOrEqual(45)
  expect(gaps).toEqual([])
})
