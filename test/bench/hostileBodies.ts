/** Bodies of about `count` fields, made so that what is read again for each of its neighbours costs the square of them. */
export const hostileBodies: Record<string, (count: number) => unknown> = {
  'who did each of many things, beside many flags': (count) => ({
    ...entries(count / 2, (index) => [`a${letters(index)}ed_by`, 'Ada Lovelace']),
    ...entries(count / 2, (index) => [`flag${letters(index)}`, true]),
  }),
  'many contacts in an item with many flags': (count) => ({
    list: [
      {
        ...entries(count / 2, (index) => [`contact${index}`, { email: `a${index}@b.com` }]),
        ...entries(count / 2, (index) => [`flag${letters(index)}`, true]),
      },
      { note: 'x' },
    ],
  }),
  'two labelled items of many keys': (count) => ({
    list: ['a', 'b'].map((start) => ({
      label: 'x',
      ...entries(count / 2, (index) => [start + String(index), 'x']),
    })),
  }),
  'thirty items of many keys': (count) => ({
    list: items(30, (item) => entries(count / 30, (index) => [`a${item}_${index}`, 'x'])),
  }),
  'display names in many spellings': (count) => ({
    choice: entries(count, (index) => [spelling('displayname', index), 'x']),
  }),
  'many users of the tool beside somebody of many names': (count) => ({
    ...entries(count / 2, (index) => [spelling('linkedinuser', index), { email: `u${index}@a${index}.com` }]),
    person: { company: 'Acme', ...entries(count / 2, (index) => [`name${index}`, `Ada B${letters(index)}`]) },
  }),
  'many users of the tool beside somebody of many companies': (count) => ({
    ...entries(count / 2, (index) => [spelling('linkedinuser', index), { email: `u${index}@a${index}.com` }]),
    person: {
      name: 'Ada Zed',
      ...entries(count / 2, (index) => [`company${index}`, `Acme ${letters(index)}`]),
    },
  }),
  'many owners beside many addresses': (count) => ({
    ...entries(count / 2, (index) => [`a${letters(index)}ed_by_owner`, 'Ada Lovelace']),
    ...entries(count / 2, (index) => [`email${index}`, `b${index}@acme.com`]),
  }),
  'somebody with many addresses beside many others': (count) => ({
    lead: entries(count / 2, (index) => [`email${index}`, `a${index}@b.com`]),
    contacts: items(count / 2, (index) => ({ email: `x${index}@c${index}.com` })),
  }),
  'many customers beside many shops': (count) => ({
    orders: items(count / 4, (index) => ({
      customer: { email: `a${index}@b${index}.com` },
      ...entries(3, (shop) => [spelling('merchant', shop), { name: `Firm${letters(index)} Works` }]),
    })),
  }),
  'many new jobs beside many people': (count) => ({
    previous_company: { domain: 'old.com' },
    jobs: items(count / 3, (index) => ({
      contact: { name: `Ada B${letters(index)}` },
      new_company: { email: `x${index}@c${index}.com`, name: `Firm ${letters(index)}` },
    })),
  }),
  'many tables beside each other': (count) => entries(count / 2, (index) => [`t${index}`, [['a', 'b']]]),
  'many answers to one question with many marks': (count) => ({
    questions: [
      { id: 'q1', title: 'Company', ...entries(count / 2, (index) => [`is_${letters(index)}`, true]) },
    ],
    answers: items(count / 4, () => ({ id: 'q1', value: 'Acme' })),
  }),
  'many makers of what users post': (count) => ({
    list: items(count / 2, (index) => ({
      suggestion: { creator: { name: 'Ada Byron', email: `a@b${index}.com` } },
    })),
  }),
  'many look-ups with what they found': (count) => ({
    list: items(count / 4, (index) => ({
      input: { company: `Firm${letters(index)} Works`, domain: `firm${index}.com` },
      result: { name: 'Ada Byron', email: `ada@firm${index}.com` },
    })),
  }),
  'many contacts of an exhibitor beside the organizer': (count) => ({
    organizer: 'Expo Org',
    exhibitor: entries(count / 3, (index) => [
      `contact${index}`,
      { company: `Firm${letters(index)}`, name: 'Ada Byron', email: `a@firm${letters(index)}.com` },
    ]),
  }),
  'many who did something beside many whom it was for': (count) => ({
    ...entries(count / 2, (index) => [`${letters(index)}_performed_by_email`, `a@b${index}.com`]),
    list: items(count / 2, (index) => ({ recipient_email: `a@b${index}.com` })),
  }),
  'many issuers beside many clients': (count) => ({
    email: 'ada@acme.com',
    ...entries(count / 2, (index) => [`company_${letters(index)}_email`, `a@c${index}.com`]),
    ...entries(count / 2, (index) => [`client_${letters(index)}_name`, `Firm${letters(index)} Ltd`]),
  }),
  'many named by whom it was driven beside one of the team': (count) => ({
    email: 'ada@b.com',
    ...entries(count, (index) => [`driver${index}`, `Ada B${letters(index)}`]),
  }),
  'many parcels to others than the buyer': (count) => ({
    customer: { name: 'Ada Byron', email: 'ada@acme.com' },
    orders: items(count / 2, (index) => ({
      shipping_address: { name: `Gwen H${letters(index)}`, company: `Firm${letters(index)}` },
    })),
  }),
  'many profiles beside somebody': (count) => ({
    name: 'Ada Byron',
    email: 'ada@acme.com',
    list: items(count, (index) => ({ linkedin: `https://www.linkedin.com/in/${letters(index)}-lee` })),
  }),
  'many profiles beside many own addresses': (count) => ({
    person: {
      ...entries(count / 2, (index) => [`email${index}`, `q${index}@b.com`]),
      ...entries(count / 2, (index) => [
        `linkedin${index}`,
        `https://www.linkedin.com/in/ada-${letters(index)}`,
      ]),
    },
  }),
  'many legal names in other letters beside addresses of many parts': (count) => ({
    lead: {
      ...entries(10, (index) => [`email${index}`, `${'k.'.repeat(30)}z${index}@acme.com`]),
      ...entries(count, (index) => [`legal_name${index}`, 'Абвгд Лмнопр Хцчшщ Дежзик Прстуф']),
    },
  }),
  'many names in other letters beside an address of many parts': (count) => ({
    email: 'abc.def.ghi.jkl.mno.pqr.stu.vwx.yza.bcd.efg.hij.klm@acme.com',
    list: items(count, () => ({ contact: { name: 'Абвгд Лмнопр Хцчшщ Дежзик Прстуф' } })),
  }),
  'a bill of many companies': (count) => ({
    email: 'ada@acme.com',
    order: { invoice: entries(count, (index) => [spelling('companynames', index), `Firm${letters(index)}`]) },
  }),
  'a card with many names': (count) => ({
    email: 'ada@acme.com',
    card: entries(count, (index) => [spelling('holdersfullname', index), `Ada B${letters(index)}`]),
  }),
  'many children of many parents': (count) =>
    entries(count / 2, (index) => [`f${index}`, { student_name: 'Jo Lee', parent_email: `a@b${index}.com` }]),
  'many who give to many': (count) => ({
    list: items(count / 2, (index) => ({
      giver: { email: `a@b${index}.com` },
      recipient: { email: `c@d${index}.com` },
    })),
  }),
  'many answers to many questions by id': (count) => ({
    questions: items(count / 6, (index) => ({ question_id: index, text: `Where do you work, ${index}?` })),
    answers: items(count / 6, (index) => ({ question_id: index, answer: `Firm${letters(index)} Works` })),
  }),
}

/** The same, where what is gone through again is no value and no member of a container, so that it cannot be counted. */
export const crowdedBodies: Record<string, (count: number) => unknown> = {
  'an owner at many domains beside many workspaces': (count) => ({
    ...entries(count / 2, (index) => [`owner_email${index}`, `a@d${index}.com`]),
    ...entries(count / 2, (index) => [`org_name${index}`, `Firm${letters(index)} Works`]),
  }),
  'a company of many names': (count) => ({
    company: entries(count, (index) => [`first_name${index}`, `Acme${letters(index)} Lee`]),
  }),
  'a customer of many names': (count) => ({
    customer: entries(count, (index) => [`name${index}`, `Acme${letters(index)} Lee`]),
  }),
  'many accounts at one address': (count) => ({
    email: 'ada@acme.com',
    ...entries(count, (index) => [`account_name${index}`, `Firm${letters(index)}`]),
  }),
  'many writers on many pages': (count) => ({
    story: {
      ...entries(count / 2, (index) => [`url${index}`, `www.firm${index}.com`]),
      users: items(count / 2, (index) => ({ author: { email: `a@q${index}.com` } })),
    },
  }),
}

function items<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.floor(count) }, (_, index) => make(index))
}

function entries(count: number, make: (index: number) => [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(items(count, make))
}

/** Another word for each number. */
function letters(index: number): string {
  return [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26))).join('')
}

/** Another spelling for each number: the same word to whoever looks it up, another key to JSON. */
function spelling(word: string, index: number): string {
  return Array.from(word, (letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join('')
}
