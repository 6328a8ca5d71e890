import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function suggest(payload: unknown, target: Target = 'people') {
  return suggestMapping({ fields: listFields(readJson(JSON.stringify(payload))).fields, target })
}

test('the parts of a person in a plain body are found', () => {
  const body = {
    email: 'jane@acme.com',
    full_name: 'Jane Smith',
    company_name: 'Acme',
    pages_visited: '/pricing, /demo',
  }

  expect(suggest(body)).toMatchObject({
    mapping: { email: 'email', full_name: 'full_name', company_name: 'company_name' },
    contextFields: ['pages_visited'],
  })
})

describe('names are known in any spelling and language', () => {
  test.each([
    ['EmailAddress', 'firstName', 'LAST-NAME', 'Company Name'],
    ['E-Mail', 'Vorname', 'Nachname', 'Firma'],
    ['courriel', 'Prénom', 'nom_de_famille', 'Raison sociale'],
    ['Correo electrónico', 'Nombre', 'Apellidos', 'Empresa'],
    ['e-mail corporativo', 'Primeiro nome', 'Sobrenome', 'Nome da empresa'],
    ['indirizzo_email', 'Nome', 'Cognome', 'Azienda'],
    ['e-mailadres', 'voornaam', 'Achternaam', 'bedrijfsnaam'],
    ['customeremail', 'customerfirstname', 'customerlastname', 'customercompany'],
  ])('%s, %s, %s, %s', (email, first, last, company) => {
    const body = { [email]: 'ada@acme.com', [first]: 'Ada', [last]: 'Lovelace', [company]: 'Acme' }

    expect(suggest(body).mapping).toEqual({
      email,
      first_name: first,
      last_name: last,
      company_name: company,
    })
  })
})

describe('"name" is the part that the fields beside it lack', () => {
  test.each([
    [
      { Vorname: 'Ada', Name: 'Lovelace' },
      { first_name: 'Vorname', last_name: 'Name' },
    ],
    [
      { nome: 'Ada', cognome: 'Lovelace' },
      { first_name: 'nome', last_name: 'cognome' },
    ],
    [{ name: 'Ada Lovelace' }, { full_name: 'name' }],
    [
      { name: 'Ada Lovelace', first_name: 'Ada', last_name: 'Lovelace' },
      { full_name: 'name', first_name: 'first_name', last_name: 'last_name' },
    ],
  ])('%j', (names, mapping) => {
    expect(suggest({ email: 'ada@acme.com', ...names }).mapping).toEqual({ email: 'email', ...mapping })
  })
})

test('a labelled answer is mapped by its label, so that reordering changes nothing', () => {
  const fields = [
    { key: 'q1', label: 'Work email', value: 'ada@acme.com' },
    { key: 'q2', label: 'Your name', value: 'Ada Lovelace' },
  ]

  const { mapping } = suggest({ data: { fields } })

  expect(mapping).toEqual({
    email: 'data.fields[label=Work email].value',
    full_name: 'data.fields[label=Your name].value',
  })
  expect(suggest({ data: { fields: fields.toReversed() } }).mapping).toEqual(mapping)
})

test('answers far from their questions are joined by the id', () => {
  const body = {
    form: {
      questions: [
        { id: 'a1', title: 'First name' },
        { id: 'b2', title: 'Last name' },
      ],
    },
    answers: [
      { type: 'text', text: 'Ada', field: { id: 'a1' } },
      { type: 'text', text: 'Lovelace', field: { id: 'b2' } },
      { type: 'email', email: 'ada@acme.com', field: { id: 'c3' } },
    ],
  }

  const { mapping } = suggest(body)

  expect(Object.keys(mapping)).toEqual(['email', 'first_name', 'last_name'])
  expect(mapping.first_name).toMatch(/^answers.*text$/)
})

describe("people on the tool's own side are never the lead", () => {
  test.each([
    'owner',
    'assignee',
    'organizer',
    'agent',
    'host',
    'created_by',
    'accountManager',
    'propietario',
    'Bearbeiter',
  ])('%s', (role) => {
    const person = { name: 'Our Rep', email: 'rep@our-company.com', first_name: 'Our', last_name: 'Rep' }

    expect(suggest({ deal: { title: 'Renewal' }, [role]: person }).mapping).toEqual({})
    expect(
      suggest({ [role]: person, contact: { name: 'Ada Lovelace', email: 'ada@acme.com' } }).mapping,
    ).toEqual({
      email: 'contact.email',
      full_name: 'contact.name',
    })
  })

  test('told only by what stands beside the name', () => {
    const attendees = [
      { email: 'host@our-company.com', name: 'Our Host', is_organizer: true },
      { email: 'ada@acme.com', name: 'Ada Lovelace', is_organizer: false },
    ]

    expect(suggest({ attendees }).mapping.email).toMatch(
      /attendees(\.1|\[.*ada@acme\.com\]|\[.*Ada Lovelace\])\.email/,
    )
  })

  test('by a prefix in a flat body', () => {
    const body = { owner_email: 'rep@our-company.com', owner_name: 'Our Rep', lead_email: 'ada@acme.com' }

    expect(suggest(body).mapping).toEqual({ email: 'lead_email' })
  })
})

describe('the direction of a message says who the lead is', () => {
  const message = {
    from: 'ada@acme.com',
    to: 'sales@our-company.com',
    subject: 'Quote',
    text: 'Please send a quote',
  }

  test('the sender of what came in', () => {
    expect(suggest(message).mapping).toEqual({ email: 'from' })
  })

  test('not the sender of a campaign', () => {
    const sent = { ...message, from: 'rep@our-company.com', to: 'ada@acme.com', campaign_name: 'Spring' }

    expect(suggest(sent).mapping).toEqual({ email: 'to' })
  })
})

test('names of forms, events, campaigns and workspaces are nobody', () => {
  const body = {
    name: 'Contact Us',
    form: { name: 'Jane Form' },
    event_name: 'Summit',
    campaign: { name: 'Spring Launch' },
    workspace: { name: 'Our Workspace' },
    data: { email: 'ada@acme.com', first_name: 'Ada' },
  }

  expect(suggest(body).mapping).toEqual({ email: 'data.email', first_name: 'data.first_name' })
})

test('a profile is told from a company page and a post by what it is, not by its key', () => {
  const body = {
    linkedin_url: 'https://www.linkedin.com/company/acme',
    company_url: 'https://www.linkedin.com/in/ada',
    post_linkedin: 'https://www.linkedin.com/posts/ada_1',
  }

  expect(suggest(body).mapping).toEqual({ linkedin_url: 'company_url', company_linkedin_url: 'linkedin_url' })
})

test('the work address goes before the personal one', () => {
  const body = { personal_email: 'ada@gmail.com', work_email: 'ada@acme.com', first_name: 'Ada' }

  const { mapping, suggestions } = suggest(body)

  expect(mapping.email).toBe('work_email')
  expect(suggestions.find(({ slot }) => slot === 'email')?.alternatives.map(({ path }) => path)).toEqual([
    'personal_email',
  ])
})

test('the new company counts after a change of job', () => {
  const body = {
    contact: { email: 'ada@new.com' },
    previous: { company_name: 'Oldco', company_domain: 'old.com' },
    current: { company_name: 'Newco', company_domain: 'new.com' },
    domain: 'old.com',
  }

  expect(suggest(body).mapping).toEqual({
    email: 'contact.email',
    company_name: 'current.company_name',
    company_domain: 'current.company_domain',
  })
})

describe('fields whose names say nothing are told by the e-mail address', () => {
  test('the parts of a name and the company', () => {
    const body = {
      '1': 'Ada',
      '2': 'Lovelace',
      '3': 'ada.lovelace@acmetools.com',
      '4': 'Acmetools',
      '5': 'Leeds',
    }

    expect(suggest(body).mapping).toEqual({ email: '3', first_name: '1', last_name: '2', company_name: '4' })
  })

  test('without an agreement they stay empty', () => {
    expect(suggest({ '1': 'Blue', '2': 'Leeds', '3': 'ada.lovelace@acmetools.com' }).mapping).toEqual({
      email: '3',
    })
  })
})

describe('what is no value is not suggested', () => {
  test.each([
    { email: null, name: '' },
    { email: 'not given', last_name: 42 },
    { email_verified: true, email_id: 'em_1', name_id: 'n_1', company_size: '11-50', domain_rank: 5 },
    { website: 'https://www.facebook.com/acme', avatar_url: 'https://img.example/ada.png' },
  ])('%j', (body) => {
    expect(suggest(body).mapping).toEqual({})
  })
})

test('for companies the company is found and its people are not', () => {
  const body = {
    workspace: { name: 'Our Workspace' },
    account: { name: 'Acme', domain: 'acme.com', owner: { name: 'Our Rep', email: 'rep@our-company.com' } },
    contact: { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@acme.com' },
  }

  expect(suggest(body, 'companies').mapping).toEqual({
    company_name: 'account.name',
    company_domain: 'account.domain',
  })
})

test('a suggestion says why in plain words', () => {
  const [suggestion] = suggest({ 'Work email': 'ada@acme.com' }).suggestions

  expect(suggestion).toEqual({
    slot: 'email',
    path: 'Work email',
    confidence: expect.any(Number),
    reason: "named 'Work email' and looks like an e-mail address",
    alternatives: [],
  })
})

test('a candidate that is not sure enough is offered, not mapped', () => {
  const { mapping, suggestions } = suggest({ email: 'ada@acme.com', campaign: { company: 'Globex' } })

  expect(mapping).toEqual({ email: 'email' })
  expect(suggestions).toContainEqual(
    expect.objectContaining({ slot: 'company_name', path: 'campaign.company' }),
  )
  for (const { slot, confidence } of suggestions) expect(confidence >= 0.6).toBe(slot in mapping)
})
