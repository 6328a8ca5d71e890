import { listFields } from '../../../shared/fields/listFields'
import type { Target } from '../../../shared/identifiers/slots'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function mappingOf(payload: object, target: Target = 'people') {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  return suggestMapping({ fields, target }).mapping
}

test.each([
  ['guarantor', 'witness'],
  ['Bürge', 'Angehörige'],
  ['apartinator', 'girant'],
  ['poreczyciel', 'osoba_towarzyszaca'],
  ['поручитель', 'бухгалтер'],
  ['連帯保証人', '緊急連絡先'],
  ['refakatçi', 'hasta_yakını'],
  ['الكفيل', 'الزوجة'],
])('whoever vouches for somebody, comes along or is related is not the lead: %s, %s', (...keys) => {
  for (const key of keys) {
    const mapping = mappingOf({
      [key]: {
        name: 'Mara Quist',
        email: 'mara@birkholm.example',
        phone: '+47 55 55 01 01',
        company: 'Birkholm',
      },
      zorbl: { name: 'Ove Lund', email: 'ove@nordwind.example' },
    })

    expect(mapping).toMatchObject({ email: 'zorbl.email', full_name: 'zorbl.name' })
    expect(mapping).not.toHaveProperty('company_name')
  }
})

test.each([
  ['email', 'email_serviciu'],
  ['email', 'email_arbeit'],
  ['correo', 'correo_trabajo'],
  ['почта', 'рабочая почта'],
  ['メール', '会社メール'],
  ['이메일', '업무이메일'],
  ['email', 'sluzbeni_email'],
])('beside a plain address the one at work is taken, in any language: %s, %s', (plain, work) => {
  const mapping = mappingOf({
    contact: { [plain]: 'ove.lund@kjarr.example', [work]: 'ove@nordwind.example' },
  })

  expect(mapping).toMatchObject({ email: `contact.${work}` })
})

test.each([
  ['VALUE_TYPE', 'HOME', 'WORK'],
  ['druh', 'osobní', 'pracovní'],
  ['typ', 'prywatny', 'służbowy'],
  ['вид', 'личная', 'рабочая'],
])('in a list of addresses the one at work is taken by what stands beside it: %s', (key, home, work) => {
  const mapping = mappingOf({
    contact: {
      email: [
        { ID: 1, [key]: home, value: 'ove.lund@kjarr.example' },
        { ID: 2, [key]: work, value: 'ove@nordwind.example' },
      ],
    },
  })

  expect(mapping).toMatchObject({ email: 'contact.email[ID=2].value' })
})

test.each([
  ['child_name', 'parent_name', 'parent_email'],
  ['student_name', 'guardian_name', 'guardian_email'],
  ['nombre_alumno', 'nombre_madre', 'correo_madre'],
  ['nom_enfant', 'nom_parent', 'courriel'],
  ['vidyarthi_naam', 'abhibhavak_naam', 'abhibhavak_email'],
  ['imię i nazwisko dziecka', 'imię i nazwisko rodzica', 'e-mail'],
  ['ФИО ребёнка', 'ФИО родителя', 'почта'],
  ['お子様のお名前', '保護者のお名前', 'メール'],
  ['Naam kind', 'Naam ouder', 'E-mailadres'],
  ['pet_name', 'owner_name', 'owner_email'],
])('who writes for a child or an animal is the lead: %s, %s', (child, parent, email) => {
  const mapping = mappingOf({
    [child]: 'Jonte Lund',
    [parent]: 'Mara Quist',
    [email]: 'm.quist@kjarr.example',
  })

  expect(mapping).toMatchObject({ email, full_name: parent })
})

test('a child has no name of the lead’s, whoever wrote', () => {
  const mapping = mappingOf({
    'What is your child’s full name?': 'Jonte Lund',
    'Your email': 'm.quist@kjarr.example',
  })

  expect(mapping).toEqual({ email: 'Your email' })
})

test('a student with an address is whom a school writes to, and a tutor teaches', () => {
  const mapping = mappingOf({
    student_name: 'Mara Quist',
    student_email: 'mara@kjarr.example',
    tutor_name: 'Ove Lund',
  })

  expect(mapping).toMatchObject({ email: 'student_email', full_name: 'student_name' })
})

test('whoever signs a child up says that they are the parent, and the school is the child’s', () => {
  const mapping = mappingOf({
    schueler: { vorname: 'Jonte', nachname: 'Lund', schule: 'Grundschule am Moor' },
    anmelder: {
      vorname: 'Mara',
      nachname: 'Quist',
      verhaeltnis: 'Mutter',
      email: 'mara.quist@kjarr.example',
    },
  })

  expect(mapping).toEqual({
    email: 'anmelder.email',
    first_name: 'anmelder.vorname',
    last_name: 'anmelder.nachname',
  })
})

test('of the contacts of a deal the primary one is the lead', () => {
  const mapping = mappingOf({
    account: { name: 'Birkholm', website: 'birkholm.example' },
    roles: [
      { isPrimary: false, contact: { name: 'Mara Quist', email: 'mara@birkholm.example' } },
      { isPrimary: true, contact: { name: 'Ove Lund', email: 'ove@birkholm.example' } },
    ],
  })

  expect(mapping).toMatchObject({ email: 'roles.1.contact.email', full_name: 'roles.1.contact.name' })
})

test('who gives something is the lead, not who gets it', () => {
  const mapping = mappingOf({
    giver: { name: 'Mara Quist', email: 'mara@kjarr.example' },
    recipient: { name: 'Ove Lund', email: 'ove@nordwind.example', phone: '+47 55', company: 'Nordwind' },
  })

  expect(mapping).toEqual({ email: 'giver.email', full_name: 'giver.name' })
})

test('a parcel to somebody of another name and company tells nothing of the buyer', () => {
  const order = (company: string) => ({
    customer: { email: 'mara.quist@kjarr.example', first_name: 'Mara', last_name: 'Quist' },
    billing_address: { name: 'Mara Quist', company: null },
    shipping_address: { name: 'Ove Lund', company, city: 'Bergen' },
  })

  expect(mappingOf(order('Nordwind Marine'))).not.toHaveProperty('company_name')
  expect(mappingOf(order('Kjarr'))).toMatchObject({ company_name: 'shipping_address.company' })
})

test('whoever opened an account is the lead, not whom they invited or who gets its bills', () => {
  const mapping = mappingOf({
    event: 'workspace.trial_started',
    account_owner: { first_name: 'Mara', last_name: 'Quist', email: 'mara@birkholm.example' },
    users: [{ name: 'Ove Lund', email: 'ove@nordwind.example', status: 'invited', invited_by: 'u_1' }],
    billing_contact: { name: 'Accounts Payable', email: 'ap@birkholm.example' },
    company: { name: 'Birkholm', domain: 'birkholm.example' },
  })

  expect(mapping).toMatchObject({ email: 'account_owner.email', company_name: 'company.name' })
})

test('within what is told of a person anybody else is not the lead', () => {
  const mapping = mappingOf({
    applicant: {
      forename: 'Mara',
      surname: 'Quist',
      email: 'mara@kjarr.example',
      employment: {
        employer: 'Nordwind',
        hrContact: { name: 'Ove Lund', email: 'ove@nordwind.example', phone: '+47 55' },
      },
    },
  })

  expect(mapping).toMatchObject({ email: 'applicant.email', first_name: 'applicant.forename' })
})

test('in a flat body the name is that of whose address is known', () => {
  const mapping = mappingOf({
    participant_name: 'Jonte Lund',
    payer_name: 'Mara Quist',
    payer_email: 'mq77@kjarr.example',
  })

  expect(mapping).toEqual({ email: 'payer_email', full_name: 'payer_name' })
})

test('who is answered or got a copy has not written', () => {
  const message = {
    type: 'inbound',
    status: 'open',
    text: 'Is a room free in May?',
    recipients: [
      { name: 'Ove Lund', handle: 'ove@birkholm.example', role: 'cc' },
      { name: 'Mara Quist', handle: 'mara@birkholm.example', role: 'from' },
    ],
  }

  expect(mappingOf(message)).toMatchObject({ email: 'recipients.1.handle' })
  expect(mappingOf({ post: { reply_to_user: { name: 'Ove Lund', username: 'ove' } } })).toEqual({})
})

test('two words by which somebody likes to be called are their whole name', () => {
  const mapping = mappingOf({
    preferred_name: 'Bex Farrow',
    legal_first: 'Rebecca',
    legal_last: 'Farrow-Quist',
    email: 'rebecca@kjarr.example',
  })

  expect(mapping).toMatchObject({
    full_name: 'preferred_name',
    first_name: 'legal_first',
    last_name: 'legal_last',
  })
})

test('a person in a field that is called by an id is somebody beside the contact', () => {
  const mapping = mappingOf({
    person_id: {
      name: 'Mara Quist',
      email: [
        { label: 'home', value: 'mara@kjarr.example' },
        { label: 'work', value: 'mara@birkholm.example' },
      ],
    },
    org_id: { name: 'Birkholm' },
    '7d4c1ac7cf9f4b6d8e5a22b1f5f0ab7f3c0ee901': {
      name: 'Ove Lund',
      email: [{ label: 'work', value: 'ove@birkholm.example' }],
    },
  })

  expect(mapping).toMatchObject({ email: 'person_id.email[label=work].value', full_name: 'person_id.name' })
})

test('the account that messages are received with is not who writes', () => {
  const payload = {
    whatsapp_account: { full_name: 'Birkholm Sales', email: 'ove@birkholm.example' },
    chat: { full_name: 'Mara Quist', phone: '+47 55 55 01 01' },
  }

  expect(mappingOf(payload)).toEqual({ full_name: 'chat.full_name' })
})

test('a form that holds a name beside a company was filled in by the lead', () => {
  const payload = {
    nickname: 'Mq',
    phone: '+47 55 55 01 01',
    form: { name: 'Mara Quist', company: 'Birkholm' },
  }

  expect(mappingOf(payload)).toMatchObject({ full_name: 'form.name', company_name: 'form.company' })
})

test('a profile whose address is made of the lead’s names is theirs, wherever it stands', () => {
  const payload = {
    user: { email: 'mara@birkholm.example', givenName: 'Mara', familyName: 'Quist' },
    enrichment: { person: { linkedin: 'https://www.linkedin.com/in/mara-quist-83' } },
  }

  expect(mappingOf(payload)).toMatchObject({ linkedin_url: 'enrichment.person.linkedin' })
  payload.enrichment.person.linkedin = 'https://www.linkedin.com/in/ove-lund'
  expect(mappingOf(payload)).not.toHaveProperty('linkedin_url')
})
