import { findCompanyLookAlike } from '../../../shared/matching/companyLookAlike'
import { findLookAlike } from '../../../shared/matching/lookAlike'

const ada = { full_name: 'Ada Lovelace', company_name: 'Acme Ltd', company_domain: 'acme.example' }

test.each([
  [{ full_name: 'Ada Lovelace', company_name: 'Acme Germany' }, "The company's name is not the same."],
  [{ full_name: 'Ada Lovelace', company_name: 'Beta Ltd' }, 'The company is another one.'],
  [{ full_name: 'A. Lovelace', company_domain: 'acme.example' }, 'The name is not the same.'],
  [{ full_name: 'Ada B. Lovelace', company_domain: 'acme.example' }, 'The name is not the same.'],
  [{ full_name: 'Ada Lovelase', company_name: 'Acme' }, 'The name is not the same.'],
  [{ full_name: 'Ada Lovelace Jr.', company_name: 'Acme' }, 'The name is not the same.'],
  [
    { full_name: 'Ada Lovelace', company_name: 'Acme', company_domain: 'acme.test' },
    "But the company's domain is another one.",
  ],
  [{ full_name: 'Bob Jones', company_name: 'Acme' }, null],
  [{ full_name: 'Ada Jones', company_name: 'Acme' }, null],
])('%j is like Ada: %s', (asked, reason) => {
  const found = findLookAlike(asked, [ada])

  expect(found?.sentence ?? null).toBe(
    reason === null ? null : `Did you mean Ada Lovelace at Acme Ltd? ${reason}`,
  )
})

test('nicknames, slips and addresses with a tag make people alike', () => {
  const bob = { full_name: 'Robert Smith', email: 'bob@acme.example' }

  expect(findLookAlike({ full_name: 'Bob Smith', company_domain: 'acme.example' }, [bob])?.sentence).toBe(
    'Did you mean Robert Smith? The name is not the same.',
  )
  expect(findLookAlike({ email: 'bob+news@acme.example' }, [bob])?.sentence).toBe(
    'Did you mean Robert Smith? The e-mail address is spelled differently.',
  )
  expect(findLookAlike({ email: 'bbo@acme.example' }, [bob])?.known).toBe(bob)
  expect(findLookAlike({ email: 'bob@acme.test' }, [bob])).toBeNull()
})

test('the nearest of several is told', () => {
  const elsewhere = { ...ada, company_name: 'Beta', company_domain: 'beta.example' }

  expect(findLookAlike({ full_name: 'Ada Lovelace', company_name: 'Acme UK' }, [elsewhere, ada])?.known).toBe(
    ada,
  )
  expect(findLookAlike({ full_name: 'Ada Lovelace' }, [])).toBeNull()
})

test('companies are alike by their names, or unlike by what tells them apart', () => {
  const acme = { company_name: 'Acme Group', company_domain: 'acme.example' }

  expect(findCompanyLookAlike({ company_name: 'Acme Ltd' }, [acme])?.sentence).toBe(
    'Did you mean Acme Group? The name is not the same.',
  )
  expect(
    findCompanyLookAlike({ company_name: 'Acme Group', company_domain: 'acme.test' }, [acme])?.sentence,
  ).toBe('Did you mean Acme Group? But the domain is another one.')
  expect(findCompanyLookAlike({ company_name: 'Beta Group' }, [acme])).toBeNull()
})
