import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object, target: Target = 'people') {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target }).mapping
}

test('of two people under words that nobody knows the lead is whom more is told of', () => {
  const mapping = mappingOf({
    zorbl: { name: 'Ove Lund', email: 'ove@nordwind.example' },
    quimf: {
      name: 'Mara Quist',
      email: 'mara@birkholm.example',
      phone: '+47 55 55 01 01',
      company: 'Birkholm',
      city: 'Bergen',
    },
  })

  expect(mapping).toMatchObject({
    email: 'quimf.email',
    full_name: 'quimf.name',
    company_name: 'quimf.company',
  })
})

test('somebody at the domain of a page that the payload links to is on the side of who shows it', () => {
  const mapping = mappingOf({
    zorbl: { name: 'Ove Lund', email: 'ove@nordwind.example' },
    quimf: { name: 'Mara Quist', email: 'mara@birkholm.example' },
    link: 'https://app.nordwind.example/offers/17',
  })

  expect(mapping).toMatchObject({ email: 'quimf.email', full_name: 'quimf.name' })
})

test('a payload about companies is about the one that most is told of, whatever the two are called', () => {
  const mapping = mappingOf(
    {
      vendor: {
        company_name: 'Birkholm Marine',
        homepage: 'https://birkholm-marine.example',
        linkedin: 'https://www.linkedin.com/company/birkholm-marine',
        employees: 40,
        city: 'Bergen',
      },
      company: { name: 'Nordwind Labs', clerk: 'Ove Lund' },
    },
    'companies',
  )

  expect(mapping).toMatchObject({
    company_name: 'vendor.company_name',
    company_domain: 'vendor.homepage',
    company_linkedin_url: 'vendor.linkedin',
  })
})

test.each([
  ['Harbour & Pine Hotels', 'mia@harbourandpine.example'],
  ['Lesné škôlky Poľana, s.r.o.', 'mia@lspolana.example'],
  ['ТОВ «Карпати Меблі»', 'mia@karpatymebli.example'],
])('%s is known for the company of %s where it stands apart from the person', (name, email) => {
  const mapping = mappingOf({
    project: { metadata: { companyName: name } },
    signer: { email, name: 'Mia Rask' },
  })

  expect(mapping).toMatchObject({ email: 'signer.email', company_name: 'project.metadata.companyName' })
})
