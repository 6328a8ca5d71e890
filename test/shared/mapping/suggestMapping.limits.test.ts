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
