import { rankContacts } from '../../../shared/matching/rankContacts'

test('the highest comes first, then who can be reached, then the name', () => {
  const people = [
    { fullName: 'Zoe', title: 'Accountant', email: 'zoe@acme.example', linkedinUrl: 'linkedin.com/in/zoe' },
    { fullName: 'Yves', title: 'CEO' },
    { fullName: 'Émile', title: 'CEO', linkedinUrl: 'linkedin.com/in/emile' },
    { fullName: 'Eva', title: 'CEO', linkedinUrl: 'linkedin.com/in/eva' },
    { fullName: 'Carl', title: 'Chief Executive Officer', email: 'carl@acme.example' },
    { fullName: 'Ben', title: 'Engineer', seniority: 'vp' },
    { fullName: null, title: null },
  ]

  expect(rankContacts(people).map(({ fullName }) => fullName)).toEqual([
    'Carl',
    'Émile',
    'Eva',
    'Yves',
    'Ben',
    'Zoe',
    null,
  ])
})

test('the people given stay in their order', () => {
  const people = Object.freeze([{ fullName: 'B' }, { fullName: 'A' }])

  expect(rankContacts(people)).toEqual([{ fullName: 'A' }, { fullName: 'B' }])
})
