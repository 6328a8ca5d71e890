import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { fieldsOf } from '../../bench/readCases'

function mappingOf(payload: object, target: 'people' | 'companies' = 'people') {
  return suggestMapping({ fields: fieldsOf(JSON.stringify(payload)), target }).mapping
}

const ada = { name: 'Ada Byron', email: 'ada@byron.example' }

describe('the lead’s company', () => {
  test('is whatever has a site where the lead writes from', () => {
    const school = {
      school: 'Hill College',
      schoolWebsite: 'https://hill.example',
      email: 'roe@hill.example',
    }

    expect(mappingOf({ firstName: 'Ann', lastName: 'Roe', ...school })).toMatchObject({
      company_name: 'school',
      company_domain: 'schoolWebsite',
    })
  })

  test('has its site beside its name, whatever that is called', () => {
    const facturar_a = { razon_social: 'Agricola Roe SpA', pagina: 'roe.example' }

    expect(
      mappingOf({ solicitante: { nombre: 'Ana Roe', correo: 'ana@roe.example' }, facturar_a }),
    ).toMatchObject({
      company_domain: 'facturar_a.pagina',
    })
  })

  test('has its name as an object of kinds', () => {
    const legalName = { short: 'ООО «Волжские сыры»', date: '2015-02-17' }

    expect(mappingOf({ items: [{ inn: '69', UL: { legalName } }] }, 'companies').company_name).toBe(
      'items.0.UL.legalName.short',
    )
  })

  test('is at a plain url where its contacts write from', () => {
    const contacts = [{ last_name: 'Roe', first_name: 'Ann', email: 'ann@roe.example' }]

    expect(mappingOf({ name: 'Roe Ltd', url: 'https://roe.example', contacts }, 'companies')).toMatchObject({
      company_domain: 'url',
    })
  })

  test('is the present employer of whoever applies, and the firm of whoever asks', () => {
    const vacancy = { title: 'Driver', depot: 'Tema' }
    const corp = { corpNm: '미래바이오켐', homepage: 'https://mirae.example' }
    const applicant = { name: 'Jun Bae', email: 'jun@mirae.example' }

    expect(mappingOf({ vacancy, applicant: ada, currentEmployer: 'Volta Fish' }).company_name).toBe(
      'currentEmployer',
    )
    expect(mappingOf({ applicant, corp }).company_name).toBe('corp.corpNm')
  })

  test.each([
    ['a flag', { isCompany: 'F' }],
    ['an office beside the company that it is one of', { office_name: 'Down town', company_name: '' }],
    ['how addresses are made', { links: { site: 'https://api.byron.example/accounts/{id}' } }],
    ['a carrier', { shipment: { shipmentCompanyName: 'Kerry' } }],
  ])('is not %s', (_which, beside) => {
    const { company_name, company_domain } = mappingOf({ customer: ada, ...beside })

    expect({ company_name, company_domain }).toEqual({})
  })
})

test('the name of an address is no company’s', () => {
  const BPAddresses = [{ AddressName: 'Sede legale', City: 'Trento' }]
  const record = { CardCode: 'L00872', CardName: 'Torneria Roe S.r.l.', CardType: 'cLid', BPAddresses }

  expect(mappingOf(record, 'companies').company_name).toBe('CardName')
})

describe('a network or a tool is nobody’s site', () => {
  test.each([
    ['@domain', 'facebook.com'],
    ['site_domain', 'byron.atlassian.net'],
    ['domain', 'byron.zendesk.com'],
  ])('%s: %s', (key, domain) => {
    expect(mappingOf({ person: { ...ada, company: 'Byron', urls: [{ [key]: domain }] } })).not.toHaveProperty(
      'company_domain',
    )
  })
})

test('in books of firms the last name of one is the firm’s', () => {
  const record = {
    firstname: '',
    lastname: 'Federnfabrik Roe GmbH',
    matchcode: 'ROE',
    email1: 'kauf@roe.example',
  }

  expect(mappingOf(record, 'companies').company_name).toBe('lastname')
})

describe('the lead’s company, by what is told around it', () => {
  const mara = { nome: 'Mara', cognome: 'Quist', mail: 'm.quist@birkholm.example' }

  test('has certified mailboxes elsewhere', () => {
    const azienda = { ragione_sociale: 'Birkholm S.r.l.', sito: 'birkholm.example', pec: 'bh@pec.example' }

    expect(mappingOf({ referente: mara, azienda })).toMatchObject({
      company_name: 'azienda.ragione_sociale',
      company_domain: 'azienda.sito',
    })
  })

  test('is the present employer of whoever answers so in a form', () => {
    const form = [{ question: 'Nuværende arbejdsgiver', answer: 'Nordkaj Elservice' }]
    const candidate = { firstName: 'Ada', lastName: 'Byron', email: 'ada@post.example' }

    expect(mappingOf({ application: { candidate, form } }).company_name).toBe(
      'application.form[question=Nuværende arbejdsgiver].answer',
    )
  })

  test('stands on the bill that is wanted', () => {
    const invoice = { wants_invoice: true, company_name: 'Pracownia Glinka', tax_id: '000' }

    expect(mappingOf({ order: { invoice }, customer: ada }).company_name).toBe('order.invoice.company_name')
  })

  test('is a winery with a legal name and a site, not a warehouse', () => {
    const bodega = { razon_social: 'Viñas Roe SL', web: 'vinasroe.example', municipio: 'Albuera' }

    expect(mappingOf({ bodega }, 'companies')).toEqual({
      company_name: 'bodega.razon_social',
      company_domain: 'bodega.web',
    })
  })

  test('is said to be one beside names of a person that are empty', () => {
    const data = { first_name: null, last_name: null, name: 'Maison Roe', is_company: true, vat: 'FR1' }

    expect(mappingOf({ data }, 'companies').company_name).toBe('data.name')
  })

  test.each([
    ['the brand of a parcel', { packageSet: [{ packageNumber: '37', productCode: '58', brand: 'POSTEN' }] }],
    ['who has sent an id', { customer_ids: { Identification: [{ OrganizationName: 'Rentwell' }] } }],
  ])('is not %s', (_which, beside) => {
    expect(mappingOf({ ...beside, customer: ada })).not.toHaveProperty('company_name')
  })

  test('is not the kind of an organization', () => {
    const attributes = { name: 'Glenmoor Dental', 'organization-type-name': 'Prospect' }

    expect(mappingOf({ data: { type: 'organizations', attributes } }, 'companies').company_name).toBe(
      'data.attributes.name',
    )
  })
})
