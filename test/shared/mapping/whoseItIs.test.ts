import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { fieldsOf } from '../../bench/readCases'

function mappingOf(payload: object) {
  return suggestMapping({ fields: fieldsOf(JSON.stringify(payload)), target: 'people' }).mapping
}

const ada = { name: 'Ada Byron', email: 'ada@byron.example' }

describe('who pays', () => {
  test('is whom the order is billed to, not whom it is sent to', () => {
    const order = {
      email: 'office@byron.example',
      bill_address: { name: 'Ada Byron', city: 'Turku' },
      ship_address: { name: 'Rolf Lund', city: 'Oulu' },
    }

    expect(mappingOf({ order }).full_name).toBe('order.bill_address.name')
  })

  test('is named on the card, which has no company of its own', () => {
    const payment_method_data = { name: 'Ada Byron', last4: '4407', brand: 'Visa Debit' }
    const paymentMethod = { cardholderName: 'ADA BYRON', maskedCardNumber: '44**1122', brand: 'Mada' }
    const email = 'ada.byron@post.example'

    expect(mappingOf({ data: { receipt_email: email, payment_method_data } })).toEqual({
      email: 'data.receipt_email',
      full_name: 'data.payment_method_data.name',
    })
    expect(mappingOf({ order: { customerEmail: email, paymentMethod } }).company_name).toBeUndefined()
    expect(mappingOf({ customer: ada, paymentBrand: 'Mada' }).company_name).toBeUndefined()
  })
})

describe('a whole name', () => {
  const buyer = { name_first: 'Ada', name_last: 'Byron', email: 'office@byron.example' }

  test('is the first and the last together, wherever they stand', () => {
    expect(mappingOf({ quote_for: buyer, accepted: { by: 'Ada Byron' } }).full_name).toBe('accepted.by')
    expect(mappingOf({ quote_for: buyer, accepted: { by: 'Ada Lund' } }).full_name).toBeUndefined()
  })

  test('is the legal name of somebody whose address is called like it', () => {
    const trip_leader = { preferredName: 'Addie', legalName: 'Ada Mary Byron', email: 'abyron@post.example' }
    const office = { legalName: 'Mary Ann Shipping', email: 'office@post.example' }

    expect(mappingOf({ trip_leader })).toMatchObject({ full_name: 'trip_leader.legalName' })
    expect(mappingOf({ trip_leader }).company_name).toBeUndefined()
    expect(mappingOf({ customer: office }).company_name).toBe('customer.legalName')
  })

  test('on a document that says who somebody is', () => {
    expect(mappingOf({ idType: 'PASSPORT', idFirstName: 'ADA', idLastName: 'BYRON' })).toEqual({
      first_name: 'idFirstName',
      last_name: 'idLastName',
    })
  })

  test('is no system’s, and no word of a program', () => {
    expect(mappingOf({ client: { os_name: 'Sequoia', app_name: 'Mail' } })).toEqual({})
    expect(mappingOf({ payload: { entityName: 'customerProfile', id: '394' } })).toEqual({})
  })

  test('in other letters than the address, beside it', () => {
    const member = { email: 'ogurtsova.v@post.example', id: '88' }
    const base = { firstName: 'Валентина', lastName: 'Огурцова', gender: 'f' }

    expect(mappingOf({ obj: { member, base } })).toMatchObject({
      first_name: 'obj.base.firstName',
      last_name: 'obj.base.lastName',
    })
  })
})

describe('of several people', () => {
  test('whoever has booked goes before those who come along', () => {
    const guests = [
      { primary_client: 'false', firstname: 'Tess', lastname: 'Lund', email: 'tess@post.example' },
      { primary_client: 'true', firstname: 'Cal', lastname: 'Roe', email: 'cal@post.example' },
    ]
    const participants = [
      { ...ada, participant_type: 'OWNER' },
      { name: 'Tess Lund', email: 'tess@post.example', participant_type: 'GUEST' },
    ]

    expect(mappingOf({ booking_id: '1', guests }).email).toBe('guests.1.email')
    expect(mappingOf({ booking_id: '1', participants }).email).toBe('participants.0.email')
  })

  test.each(['Who are you bringing along?', 'Wie neemt u mee?', 'Vem tar du med?', 'Кто пойдет с вами?'])(
    'whom somebody brings is not who asks: %s',
    (question) => {
      const fields = { name: 'Ada Byron', [question]: 'Wim Byron' }

      expect(mappingOf({ data: { email: 'wbyron@post.example', fields } }).full_name).toBe('data.fields.name')
    },
  )

  test('the parent goes before the pupils', () => {
    const booking = { parent_forename: 'Ann', parent_surname: 'Roe', parent_email: 'a.roe@post.example' }
    const pupils = [{ forename: 'Ben', surname: 'Roe', dob: '2017-11-03' }]

    expect(mappingOf({ booking: { ...booking, pupils } })).toEqual({
      email: 'booking.parent_email',
      first_name: 'booking.parent_forename',
      last_name: 'booking.parent_surname',
    })
  })

  test('the contact of a firm goes before whoever it is registered by', () => {
    const customer = { firstname: 'Rob', lastname: 'Pell', business_name: 'Pell', email: 'rob@pell.example' }
    const contact = { name: 'Jan Pruitt', email: 'jan@pell.example' }

    expect(mappingOf({ attributes: { customer, contact } })).toMatchObject({
      email: 'attributes.contact.email',
      company_name: 'attributes.customer.business_name',
    })
  })

  test('an employee who is being hired is whoever applies', () => {
    const recruitment = { name: 'Fitter', owner: { name: 'Ilona Szafran', email: 'ilona@us.example' } }
    const employee = { ...ada, current_company: 'Glassworks' }

    expect(mappingOf({ recruitment, employee }).email).toBe('employee.email')
    expect(mappingOf({ employee: ada, project: recruitment }).email).toBeUndefined()
  })

  test('an editor who is asked to sign is whom the document was sent to', () => {
    const recipients = [{ id: 'kim@signer.example', name: 'Kim Seo' }]
    const creator = { id: 'sales@us.example', name: 'Oh Ji' }

    const { email, full_name } = mappingOf({
      document: { editor_id: 'kim@signer.example', creator, recipients },
    })

    expect(['document.editor_id', 'document.recipients.0.id']).toContain(email)
    expect(full_name).toBe('document.recipients.0.name')
  })
})

describe('flags that speak of the team say nothing of whose record it is', () => {
  test.each(['eligible_for_card_updater', 'visible_to_agents', 'allowAdminEmails', 'shared_with_owner'])(
    '%s',
    (flag) => {
      expect(mappingOf({ customer_record: { ...ada, [flag]: true } })).toMatchObject({
        email: 'customer_record.email',
        full_name: 'customer_record.name',
      })
    },
  )

  test('one that calls somebody so does', () => {
    expect(mappingOf({ people: [{ ...ada, is_organizer: true }] }).email).toBeUndefined()
  })
})

test('an address beside the present job goes before a private one', () => {
  const li_profile = 'https://www.linkedin.com/in/ada-byron'
  const contact = { name: 'Ada Byron', li_profile, personal_email: 'ab@post.example' }
  const previous = { company: 'Old Labs', domain: 'oldlabs.example', email: 'ada@oldlabs.example' }
  const current = { company: 'New Labs', domain: 'newlabs.example', email: 'ada.byron@newlabs.example' }

  expect(mappingOf({ contact, previous, current }).email).toBe('current.email')
})

test('a profile that is called like the lead is theirs, wherever it stands', () => {
  const profile = {
    pii: { firstname: 'Ada', lastname: 'Byron' },
    contact: { email: { main: 'a.byron@post.example' } },
    media: { social: { linkedin: 'https://www.linkedin.com/in/ada-byron-9' } },
  }

  expect(mappingOf({ profile }).linkedin_url).toBe('profile.media.social.linkedin')
})

test.each(['geral', 'sklep', 'recepcja', 'winkel', 'butik'])(
  'the mailbox of a department goes after a person’s: %s',
  (box) => {
    const contact = { contact_name: 'Marta Roe', contact_email: 'marta.roe@roe.example' }

    expect(mappingOf({ name: 'Roe Lda', email: `${box}@roe.example`, ...contact }).email).toBe(
      'contact_email',
    )
  },
)

describe('where goods are sent', () => {
  const order_lines = [{ sku: 'BIV-20', article_name: 'Beeswax' }]

  test('whoever gets them is the lead, where nobody else is told of', () => {
    const consignee = { name: 'Linn Berg', city: 'Lund' }

    expect(mappingOf({ consignee, order_lines }).full_name).toBe('consignee.name')
    expect(mappingOf({ consignee, order_lines, customer: ada }).full_name).toBe('customer.name')
  })

  test('the name stands with the buyer’s address, within what is told of the delivery', () => {
    const shippingInfo = { postalAddress: { name: 'Darlene Roe', city: 'Ankeny' } }

    expect(mappingOf({ order: { customerEmail: 'x1@relay.example', shippingInfo } }).full_name).toBe(
      'order.shippingInfo.postalAddress.name',
    )
  })
})

test('a buyer is called what stands before their address', () => {
  const order = { buyer: 'Mio Hase', buyerEmail: 'mio@post.example', seller: 'Kaz Hase' }

  expect(mappingOf(order)).toEqual({ email: 'buyerEmail', full_name: 'buyer' })
})

test('a first name beside the whole one is no company’s', () => {
  const prospecto = { nombre: 'Xóchitl', apellidos: 'Arizmendi', contacto: 'Xóchitl Arizmendi' }

  expect(
    mappingOf({ prospecto: { ...prospecto, empresa: 'Envases', correo: 'x@envases.example' } }),
  ).toMatchObject({
    first_name: 'prospecto.nombre',
    full_name: 'prospecto.contacto',
    company_name: 'prospecto.empresa',
  })
})

test('what somebody has as a role is their job, whatever they are called', () => {
  const enquirer = { forename: 'Ros', surname: 'Roe', email: 'ros@parish.example', role: 'Parish Clerk' }

  expect(mappingOf({ enquirer }).email).toBe('enquirer.email')
})

test('texts that a program has read are called by their labels', () => {
  const at = { xmin: 1, xmax: 2, ymin: 3, ymax: 4, score: 0.98 }
  const prediction = [
    { label: 'buyer_company', ocr_text: 'Roe GmbH', ...at },
    { label: 'buyer_email', ocr_text: 's.roe@roe.example', ...at },
  ]

  expect(mappingOf({ result: [{ prediction }] })).toMatchObject({
    email: 'result.0.prediction.1.ocr_text',
    company_name: 'result.0.prediction.0.ocr_text',
  })
})

test('whoever brings a pet is the lead', () => {
  const agare = { namn: 'Jerker Wall', mejl: 'jerker@post.example' }

  expect(mappingOf({ agare, hund: { namn: 'Sigge', ras: 'Lagotto' } })).toEqual({
    full_name: 'agare.namn',
    email: 'agare.mejl',
  })
  expect(mappingOf({ agare, projekt: { namn: 'Sigge' } })).toEqual({})
})

test('the manager of a firm that applies is its contact', () => {
  const applicant = { company_name: 'Haeoreum', homepage: 'haeoreum.example' }
  const manager = { name: 'Noh Eun', email: 'ec.noh@haeoreum.example' }

  expect(mappingOf({ applicant, manager }).email).toBe('manager.email')
  expect(mappingOf({ applicant, manager: { ...manager, email: 'noh@us.example' } }).email).toBeUndefined()
})

test('a whole name that was typed into a first one is known by the address', () => {
  const data = { firstname: 'Farhan Qureshi', email: 'farhan.qureshi@post.example' }

  expect(mappingOf({ data }).full_name).toBe('data.firstname')
  expect(mappingOf({ data: { ...data, lastname: 'Khan' } }).first_name).toBe('data.firstname')
})

test('what was goes before what is', () => {
  const person = { display_name: 'Ada Byron', personal_email: 'ab@post.example' }
  const was = { employer: 'Old Labs', email: 'ada@oldlabs.example' }
  const now = { employer: 'New Labs', work_email: 'a.byron@newlabs.example', website: 'newlabs.example' }

  expect(mappingOf({ person, was, now })).toMatchObject({
    email: 'now.work_email',
    company_name: 'now.employer',
  })
})
