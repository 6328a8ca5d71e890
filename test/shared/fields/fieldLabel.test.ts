import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'

function list(body: unknown) {
  return listFields(readJson(typeof body === 'string' ? body : JSON.stringify(body)))
}

function labelsOf(body: unknown): string[] {
  return list(body).fields.map(({ label }) => label)
}

test.each([
  ['pages_visited', 'Pages visited'],
  ['LinkedIn URL', 'LinkedIn URL'],
  ['what is your name?', 'What is your name?'],
  ['firstName', 'First name'],
  ['firstname', 'First name'],
  ['FIRST_NAME', 'First name'],
  ['linkedin_url', 'LinkedIn URL'],
  ['LinkedInProfile', 'LinkedIn profile'],
  ['companyURL', 'Company URL'],
  ['utm_source', 'UTM source'],
  ['user-id', 'User ID'],
  ['Prénom', 'Prénom'],
  ['会社名', '会社名'],
  ['URL', 'URL'],
  ['担当者名Email', '担当者名 email'],
  ['ＯＮＡＭＡＥ', 'Onamae'],
  ['O_N_A_M_A_E', 'Onamae'],
  ['ИмяКлиента', 'Имя клиента'],
  ['ФИО', 'ФИО'],
  ['ŞİRKET_ADI', 'Şirket adı'],
  ['İsim', 'İsim'],
  ['कंपनी_का_नाम', 'कंपनी का नाम'],
])('the key %j is called %j', (key, label) => {
  expect(labelsOf({ [key]: 1 })).toEqual([label])
})

test.each([
  [{ person: { first_name: 'Ada' } }, 'Person first name'],
  [{ answers: [{ email: 'x' }] }, 'Answers 1 email'],
  [{ company: { company_name: 'x' } }, 'Company name'],
  [{ data: { attributes: { email: 'x' } } }, 'Email'],
  [{ properties: { country: { value: 'x' } } }, 'Country'],
  [{ tags: ['x'] }, 'Tags'],
  [{ 'a.b': 1 }, 'A b'],
  [{ '': 1 }, ''],
])('%j is called %j', (body, label) => {
  expect(labelsOf(body)).toEqual([label])
})

test('an answer is called as its question is', () => {
  const called = (body: unknown) => list(body).fields.find(({ value }) => value === 'x')?.label

  expect(called({ fields: [{ label: 'Work email', value: 'x' }] })).toBe('Work email')
  expect(called({ fields: [{ name: 'job_title', value: 'x' }] })).toBe('Job title')
  expect(called({ fields: [{ label: 'Interests', value: ['x'] }] })).toBe('Interests')
  expect(called({ fields: [{ label: 'Interests', type: 'x', value: 1 }] })).toBe('Interests type')
  expect(called({ emails: [{ category: 'work', email: 'x' }] })).toBe('Work email')
  expect(called({ answers: { '3': { title: 'Your e-mail', answer: 'x' } } })).toBe('Your e-mail')
  expect(called({ custom_fields: [{ id: 360, value: 'x' }] })).toBe('Custom fields 360')
})

test('an answer that names its question by id only is called as the list of questions says', () => {
  const body = {
    definition: { fields: [{ id: 'a1', title: 'Where do you work?', type: 'short_text' }] },
    answers: [{ field: { id: 'a1' }, text: 'Acme' }],
  }

  expect(list(body).fields.at(-1)?.label).toBe('Where do you work? text')
})

test('no two fields of a body are called the same', () => {
  const body = {
    data: { email: 1 },
    payload: { email: 2 },
    work_email: 3,
    workEmail: 4,
    f: [
      { label: 'Name', value: 5 },
      { label: 'Name', value: 6 },
    ],
  }

  const labels = labelsOf(body)

  expect(labels.slice(0, 4)).toEqual([
    'Data email',
    'Payload email',
    'Work email (work_email)',
    'Work email (workEmail)',
  ])
  expect(new Set(labels).size).toBe(labels.length)
})
