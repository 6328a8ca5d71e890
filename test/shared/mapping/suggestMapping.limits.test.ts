import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function suggest(payload: unknown) {
  return suggestMapping({ fields: listFields(readJson(JSON.stringify(payload))).fields, target: 'people' })
}

describe('what only looks like a rule is none', () => {
  const ann = { name: 'Ann Lee', email: 'ann@acme.com' }

  test.each([
    [
      'a user and a person who are one',
      { user: { email: 'ann@acme.com' }, person: { name: 'Ann Lee', company: 'Acme' } },
      { email: 'user.email', full_name: 'person.name' },
    ],
    [
      'an alert about a lead',
      {
        event: 'alert.triggered',
        lead: { name: 'Ann Lee', linkedin_url: 'https://www.linkedin.com/in/annlee' },
      },
      { full_name: 'lead.name', linkedin_url: 'lead.linkedin_url' },
    ],
    ['who fills in a form themselves', { ...ann, relation: 'self' }, { email: 'email', full_name: 'name' }],
    ['an own company', { ...ann, own_company: true }, { email: 'email', full_name: 'name' }],
    [
      'a name beside a response',
      { name_1: 'Ann Lee', email_1: 'ann@acme.com', response_1: 'attending' },
      { email: 'email_1', full_name: 'name_1' },
    ],
  ])('%s', (_, body, mapping) => {
    expect(suggest(body).mapping).toMatchObject(mapping)
  })

  test('another name at the door of a delivery', () => {
    const { mapping } = suggest({ customer: { email: 'ann@acme.com' }, delivery: { name: 'Max Courier' } })

    expect(mapping).not.toHaveProperty('full_name')
  })

  test.each(['苏州', '周一', '董事长'])('%s is nobody', (answer) => {
    expect(suggest({ '1': answer, '2': 'ann@acme.com' }).mapping).toEqual({ email: '2' })
  })
})

describe('keys that are spelled alike', () => {
  test.each([
    [{ 'Work Email': 'n/a', work_email: 'ann@acme.com' }, 'work_email'],
    [{ work_email: 'n/a', 'Work Email': 'ann@acme.com' }, 'Work Email'],
    [{ workEmail: 'n/a', 'work-email': 'ann@acme.com' }, 'work-email'],
    [{ Contact: { note: 'x' }, contact: { email: 'ann@acme.com' } }, 'contact.email'],
  ])('each keep their values: %j', (payload, path) => {
    expect(suggest(payload).mapping.email).toBe(path)
  })

  test('levels that are joined lead to no field that stands there already', () => {
    const { mapping } = suggest({
      contact: { email: 'n/a' },
      'contact.email': 'ann@acme.com',
      'contact.first_name': 'Ann',
      'contact.last_name': 'Lee',
    })

    expect(mapping.first_name).toBeDefined()
    expect(mapping.last_name).toBeDefined()
  })
})

test('the company of a job that somebody has is theirs, that of an opening they apply for is not', () => {
  const person = { name: 'Ann Lee', email: 'ann@gmail.com' }
  const company = { name: 'Acme Ltd' }

  expect(suggest({ person, position: { title: 'CTO', company } }).mapping.company_name).toBe(
    'position.company.name',
  )
  expect(
    suggest({ person, position: { title: 'CTO', remote: true, company } }).mapping.company_name,
  ).toBeUndefined()
})
