import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

const own = { domains: ['nordwind.example'], name: 'Nordwind Labs' }

function mappingOf(payload: object, target: Target = 'people') {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target, own }).mapping
}

test('of two people the one at a domain of the workspace’s users is not the lead, whatever they are called', () => {
  const payload = {
    qwer: {
      name: 'Ove Lund',
      email: 'ove@nordwind.example',
      phone: '+47 55 55 01 01',
      company: 'Nordwind Labs',
    },
    asdf: { name: 'Mara Quist', email: 'mara@birkholm.example' },
  }

  const mapping = mappingOf(payload)

  expect(mapping).toMatchObject({ email: 'asdf.email', full_name: 'asdf.name' })
  expect(mapping.company_name).toBeUndefined()
})

test('the workspace’s own name and site are not taken for the lead’s company', () => {
  const mapping = mappingOf({
    email: 'mara@birkholm.example',
    company_name: 'Nordwind Labs AS',
    website: 'https://www.nordwind.example',
  })

  expect(mapping).toEqual({ email: 'email' })
})

test('a company that only begins with the same word is another one', () => {
  const mapping = mappingOf({ email: 'mara@birkholm.example', company_name: 'Nordwind Reederei' })

  expect(mapping).toEqual({ email: 'email', company_name: 'company_name' })
})

test('somebody who tries out a form with an own address finds it mapped', () => {
  const mapping = mappingOf({
    first_name: 'Ove',
    last_name: 'Lund',
    email: 'ove@nordwind.example',
    company: 'Nordwind Labs',
  })

  expect(mapping).toEqual({
    email: 'email',
    first_name: 'first_name',
    last_name: 'last_name',
    company_name: 'company',
  })
})

test('also where the form asks for another address too', () => {
  const mapping = mappingOf({
    email: 'ove@nordwind.example',
    private_email: 'ove@home.example',
    note: 'x@y.example',
  })

  expect(mapping).toEqual({ email: 'email' })
})

test('own people at work are nobody’s lead: whoever tries out a form gives one address', () => {
  const mapping = mappingOf({
    sender: { name: 'Ove Lund', email: 'ove@nordwind.example' },
    recipient: { name: 'Ida Berg', email: 'ida@nordwind.example' },
    line: 'Film 3',
  })

  expect(mapping).toEqual({})
})

test('an own person with a number as an employee is nobody’s lead', () => {
  const mapping = mappingOf({ emp_code: '0412', name: 'Ove Lund', email: 'ove@nordwind.example' })

  expect(mapping).toEqual({})
})

test('where somebody else works on what was filled in, nobody tries out a form', () => {
  const request = { requester_name: 'Ove Lund', requester_email: 'ove@nordwind.example', goods: 'Paint' }

  expect(mappingOf(request)).toMatchObject({ email: 'requester_email' })
  expect(mappingOf({ ...request, approved_by: 'Tove Holm' })).toEqual({})
  expect(mappingOf({ ...request, approved_by: 'Ove Lund' })).toMatchObject({ email: 'requester_email' })
  expect(mappingOf({ ...request, owner: 'Tove Holm' })).toMatchObject({ email: 'requester_email' })
})

test('a colleague is known by the name that stands with an own address', () => {
  const payload = {
    created_by: { code: 'ove@nordwind.example', name: 'Ove Lund' },
    contact: { name: 'Ove Lund' },
  }

  expect(mappingOf(payload)).toEqual({})
  expect(mappingOf({ ...payload, contact: { name: 'Mara Quist' } })).toEqual({ full_name: 'contact.name' })
})

test('a user without an address among colleagues is one of them', () => {
  const payload = {
    user: { displayName: 'Tove Holm' },
    assignee: { displayName: 'Ove Lund', email: 'ove@nordwind.example' },
  }

  expect(mappingOf(payload)).toEqual({})
})

test('a private address beside the one at work makes nobody a stranger', () => {
  const payload = {
    first_name: 'Ove',
    last_name: 'Lund',
    email: 'ove@nordwind.example',
    approved_by: 'Tove Holm',
  }

  expect(mappingOf({ ...payload, private_email: 'ove.lund@post.example' })).toEqual({})
})

test('an own address that is called something else is not the lead’s', () => {
  const mapping = mappingOf({ email: 'mara@birkholm.example', meklotajs: 'ove@nordwind.example' })

  expect(mapping).toEqual({ email: 'email' })
})

test('somebody who tries out what an account does with the own company finds it mapped', () => {
  const mapping = mappingOf(
    {
      account: { name: 'Nordwind Labs', domain: 'nordwind.example' },
      event: 'seat_limit_reached',
      seats: 25,
    },
    'companies',
  )

  expect(mapping).toEqual({ company_name: 'account.name', company_domain: 'account.domain' })
})

test('what a user did alone tells of no lead', () => {
  const mapping = mappingOf({
    event: 'page.published',
    page: { id: 7, title: 'Pricing' },
    user: { name: 'Ove Lund', email: 'ove@nordwind.example' },
  })

  expect(mapping).toEqual({})
})

test('a payload about companies is not about the workspace’s own', () => {
  const mapping = mappingOf(
    {
      client: { name: 'Birkholm', web: 'birkholm.example' },
      issuer: { company_name: 'Nordwind Labs', web: 'nordwind.example' },
    },
    'companies',
  )

  expect(mapping).toMatchObject({ company_name: 'client.name', company_domain: 'client.web' })
})

test.each([
  ['배움나루', '(주)배움나루'],
  ['海坤刀具', '海坤刀具有限公司'],
  ['汐見印刷', '株式会社汐見印刷'],
  ['Harinas del Maipo', 'Distribuidora Harinas del Maipo'],
  ['ТД «Упаковка Сервис»', 'ООО «Упаковка Сервис»'],
])('the own name is known with its legal form and within a longer name: %s, %s', (name, told) => {
  const fields = listFields(readJson(JSON.stringify({ company_name: told, buyer: mara }))).fields

  const { mapping } = suggestMapping({ fields, target: 'people', own: { domains: [], name } })

  expect(mapping).toEqual({ email: 'buyer.email', full_name: 'buyer.name' })
})

const mara = { name: 'Mara Quist', email: 'mara@birkholm.example' }

test('an account with an own address is of one of us, with its name and a profile that is called like the address', () => {
  const account = {
    name: 'Ove Lund',
    email: 'ove@nordwind.example',
    linkedin_url: 'https://www.linkedin.com/in/ove-lund',
  }

  expect(mappingOf({ contact: mara, account })).toEqual({ email: 'contact.email', full_name: 'contact.name' })
})

test('whoever has called somebody tries out no form', () => {
  const call = { callType: 'Outgoing', callerName: 'Ove Lund', contactName: 'Mara Quist' }

  expect(mappingOf({ ...call, email: 'ove@nordwind.example' })).not.toHaveProperty('email')
})

test('a user who is only named where all addresses are ours is one of us', () => {
  const alert = { alert_sendto: 'duty@nordwind.example', trigger_id: '24017', host_ip: '10.2.4.1' }

  expect(mappingOf({ ...alert, user_name: 'Ove', user_surname: 'Lund' })).toEqual({})
})

test('the first word of the own name alone is our brand, but begins the names of others', () => {
  const brand = { signers: [mara], brand_name: 'Nordwind' }

  expect(mappingOf(brand)).not.toHaveProperty('company_name')
  expect(mappingOf({ buyer: { ...mara, company: 'Nordwind Reederei' } })).toHaveProperty('company_name')
})

test('where only colleagues are told of, the own company is nobody’s, whatever it is called', () => {
  const master = { full_name: 'Ove Lund', employee_no: '00412', email: 'ove@nordwind.example' }

  expect(mappingOf({ organization: { name: 'Nordwind Labs', site: 'nordwind.example' }, master })).toEqual({})
})

test('who has a device of ours tries out no form', () => {
  const computer = { realName: 'Ove Lund', emailAddress: 'ove@nordwind.example', osVersion: '15.1' }

  expect(mappingOf({ event: { computer } })).toEqual({})
})

test('an own address beside whom a parcel goes to is ours', () => {
  const shipping_address = { name: 'Mara Quist', organization: 'Birkholm' }

  expect(mappingOf({ contact_email: 'print@nordwind.example', shipping_address })).not.toHaveProperty('email')
})

test('whoever has ordered at the company that is told of is no colleague', () => {
  const payload = { company: { name: 'Birkholm', website: 'birkholm.example' } }

  expect(
    mappingOf({ creator: { firstName: 'Mara', lastName: 'Quist', email: mara.email }, payload }),
  ).toMatchObject({
    email: 'creator.email',
    company_name: 'payload.company.name',
  })
})

test('who has the first and the last name of one of us is a colleague', () => {
  const annotations = [{ author: { firstName: 'Ove', lastName: 'Lund' } }]
  const recipients = [
    { firstName: 'Ove', lastName: 'Lund', email: 'ove@nordwind.example' },
    { firstName: 'Eva', lastName: 'Berg', email: 'eva@nordwind.example' },
  ]

  expect(mappingOf({ status: 'ended', annotations, recipients })).toEqual({})
})

test('an address that somebody of ours works with is no trial', () => {
  const linguist = { firstName: 'Ove', lastName: 'Lund', email: 'ove@nordwind.example' }

  expect(mappingOf({ caller: linguist, jobs: [{ assigned_to: linguist }] })).toEqual({})
})

test('whom a form is mailed to is ours, whoever has filled it in', () => {
  const form = { Imie: 'Mara', Nazwisko: 'Quist', AdresEmail: 'biuro@birkholm.example' }

  expect(mappingOf({ form, MailTo: 'sales@nordwind.example' }).email).toBe('form.AdresEmail')
})

test('a company stays one beside the address of who looks after it', () => {
  const data = { company_name: 'Birkholm', domain_name: 'birkholm.example' }

  expect(mappingOf({ data, commercial: 'ove@nordwind.example' }, 'companies')).toEqual({
    company_name: 'data.company_name',
    company_domain: 'data.domain_name',
  })
})

test('others who look after something are not of ours, and their firm is not either', () => {
  const applicant = { first_name: 'Mara', last_name: 'Quist', email: mara.email }
  const members = [
    { role: 'collaborator', first_name: 'Dev', last_name: 'Roe', email: 'dev@birkholm.example' },
  ]
  const administrator = { first_name: 'Ove', last_name: 'Lund', email: 'ove@nordwind.example' }

  expect(mappingOf({ data: { applicant, members, administrator } }).email).toBe('data.applicant.email')
})

test('whoever writes to an own address is the lead, in any language', () => {
  const mittente = { nome_visualizzato: 'Mara Quist', indirizzo: mara.email }
  const message = { mittente, destinatari: ['help@nordwind.example'], oggetto: 'Forno', corpo: 'Buonasera' }

  expect(mappingOf(message)).toMatchObject({ email: 'mittente.indirizzo' })
})
