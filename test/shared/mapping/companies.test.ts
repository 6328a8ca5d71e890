import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { fieldsOf } from '../../bench/readCases'

function mappingOf(payload: object, target: 'people' | 'companies' = 'people') {
  return suggestMapping({ fields: fieldsOf(JSON.stringify(payload)), target }).mapping
}

const guest = { first_name: 'Nell', last_name: 'Brook', email: 'nell@post.example' }

describe('a company is the lead’s by where the lead writes from, whoever has it', () => {
  const requested_by = { name: 'Tor Vik', email: 'tor@haldenship.example' }

  test('the one with that site', () => {
    const manager = { company: 'Halden Managers AS', web: 'https://haldenship.example' }
    const port_agent = { company: 'Estrecho Agency', web: 'https://estrecho.example' }

    expect(mappingOf({ manager, requested_by, port_agent })).toMatchObject({
      company_name: 'manager.company',
      company_domain: 'manager.web',
    })
  })

  test('the one with that name', () => {
    expect(mappingOf({ manager: { company: 'Halden Ship' }, requested_by }).company_name).toBe(
      'manager.company',
    )
  })

  test('not one with an address elsewhere', () => {
    const manager = { company: 'Halden Ship', email: 'ops@estrecho.example' }

    expect(mappingOf({ manager, requested_by }).company_name).toBeUndefined()
  })

  test('the name beside that site in a part that nobody knows', () => {
    const qwertz = { name: 'St. Bride of the Isles', website: 'https://bride.example' }
    const contact = { name: 'Eva Hale', email: 'eva@bride.example' }

    expect(mappingOf({ qwertz, contact }).company_name).toBe('qwertz.name')
  })

  test('an answer about a school that is called like the domain', () => {
    const answers = [
      { question: 'Which school or district are you with?', answer: 'Marlowe Ridge Unified' },
      { question: 'Which school did you hear of us from?', answer: 'Tern Hill Academy' },
    ]

    expect(mappingOf({ name: 'Dee Good', email: 'dgood@marloweridge.example', answers }).company_name).toBe(
      'answers[question=Which school or district are you with?].answer',
    )
  })
})

describe('firms that the lead has to do with are not the lead’s', () => {
  test.each([
    ['a service beside them', { transfer: { company: 'Kestrel Cars', driver: 'Zed' } }],
    [
      'whom they are in dispute with',
      { adverse_party: { kind: 'business', legal_name: 'Cold Storage, Inc.' } },
    ],
    ['who insures them', { insurance_company: 'Albion Mutual' }],
    ['so in other languages', { лизинговая_компания: 'ООО Прокат' }],
    ['who licenses them', { licensing_authority: 'Hambledale District Council' }],
  ])('%s', (_which, beside) => {
    expect(mappingOf({ guest, ...beside }).company_name).toBeUndefined()
  })

  test('but what tells more of a company, or is called like the domain, is', () => {
    const post = { firma: 'Kestrel Cars', branche: 'Taxi' }

    expect(mappingOf({ guest, arbeitsplatz: post }).company_name).toBe('arbeitsplatz.firma')
    expect(
      mappingOf({
        guest: { ...guest, email: 'nell@kestrelcars.example' },
        qwertz: { company: 'Kestrel Cars' },
      }).company_name,
    ).toBe('qwertz.company')
  })

  test('nor where the lead leaves open where they work', () => {
    const car = { lease: { company_name: 'Merkant Bank', ends: '2027-03' } }

    expect(mappingOf({ customer: { ...guest, company: '' }, car }).company_name).toBeUndefined()
  })
})

describe('where a parcel waits is no company of whoever ordered it', () => {
  const customer = guest
  const address = { ...guest, company: 'Tabac de la Gare', address2: '' }

  test('as the address says', () => {
    const shipping_address = { ...address, address2: 'Point relais FR-024417' }

    expect(mappingOf({ customer, shipping_address }).company_name).toBeUndefined()
  })

  test('as an attribute of the order says', () => {
    const note_attributes = [{ name: 'Point relais', value: 'Tabac de la Gare' }]

    expect(mappingOf({ customer, shipping_address: address, note_attributes }).company_name).toBeUndefined()
  })

  test('an office that it is brought to is', () => {
    expect(mappingOf({ customer, shipping_address: address }).company_name).toBe('shipping_address.company')
  })
})

describe('what stands for nothing is no company', () => {
  test.each(['-', 'n/a', 'keine'])('%s', (company) => {
    expect(mappingOf({ customer: { ...guest, company } }).company_name).toBeUndefined()
  })

  test('what holds the place of one is', () => {
    expect(mappingOf({ customer: { ...guest, company: 'Test' } }).company_name).toBe('customer.company')
  })

  test('nor is what goods are counted in', () => {
    const 明细 = [
      { 物料: '油墨', 数量: 120, 单位: 'kg' },
      { 物料: '纸', 数量: 40, 单位: '桶' },
    ]

    expect(mappingOf({ ...guest, 明细 }).company_name).toBeUndefined()
  })
})

test('of somebody who applies the only job in a list is no employer once it has ended', () => {
  const employments = [{ company_name: 'Old Mill', title: 'Dyer', end_date: '2021-02-01' }]

  expect(mappingOf({ candidate: { ...guest, company: 'Finch Paper', employments } }).company_name).toBe(
    'candidate.company',
  )
})

test('a domain alone beside somebody who applies is where they come from', () => {
  const candidate = { ...guest, stage: 'Sourced', cover_letter: 'I …', domain: 'jobboard.example' }

  expect(mappingOf({ candidate }).company_domain).toBeUndefined()
  expect(mappingOf({ contact: { ...guest, domain: 'finch.example' } }).company_domain).toBe('contact.domain')
})

describe('kinds of institutions name where somebody is', () => {
  test.each([
    { kennel: 'Thornmoor Kennels' },
    { читалище: 'Светлина 1897' },
    { chitalishte: 'Светлина 1897' },
    { paroisse: 'Saint-Roch des Prés' },
    { kirchgemeinde: 'Kirchgemeinde Altbach' },
    { kuoro: 'Kuuslahden Laulu' },
    { 読書会: 'ひばり読書会' },
    { reading_club: 'The Marginalia Readers' },
    { trading_as: 'Thornmoor Kennels' },
    { заклад: 'Дрогобицький ліцей № 9' },
  ])('%j', (named) => {
    expect(mappingOf({ contact: { ...guest, ...named } }).company_name).toBe(
      `contact.${Object.keys(named)[0]}`,
    )
  })

  test('a kennel is a company with all that is told of it', () => {
    const kennel = {
      trading_as: 'Thornmoor Kennels',
      licensing_authority: 'Hambledale Council',
      web: 'thornmoor.example',
    }

    expect(mappingOf({ kennel }, 'companies')).toEqual({
      company_name: 'kennel.trading_as',
      company_domain: 'kennel.web',
    })
  })
})

test('beside the company somebody’s name is that of a contact, not of a company', () => {
  const contact = { name: 'Mara Quist', organization: 'Birkholm Havbruk AS', website: 'birkholm.example' }

  expect(mappingOf({ contact }, 'companies')).toMatchObject({ company_name: 'contact.organization' })
})

test('the name of a card is no company, whatever prefix its keys have', () => {
  const payload = {
    PCD_CARDNAME: 'Shinhan Card',
    PCD_CARDNUM: '4518-****-2290',
    PCD_PAYER_EMAIL: 'a@birkholm.example',
  }

  expect(mappingOf(payload)).toEqual({ email: 'PCD_PAYER_EMAIL' })
})
