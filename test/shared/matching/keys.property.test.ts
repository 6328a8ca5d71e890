import fc from 'fast-check'
import { findPlaceholder } from '../../../shared/identifiers/placeholders'
import { findSite } from '../../../shared/identifiers/readDomain'
import { companyNameKey, companyNameKeys } from '../../../shared/matching/companyNameKey'
import { domainKey } from '../../../shared/matching/domainKey'
import { emailKey } from '../../../shared/matching/emailKey'
import { exclusionKeysOf } from '../../../shared/matching/exclusionKeys'
import { foldText } from '../../../shared/matching/foldText'
import { linkedinCompanyKey, linkedinPersonKey } from '../../../shared/matching/linkedinKeys'
import { personNameKeys } from '../../../shared/matching/personNameKeys'
import { departmentOf } from '../../../shared/matching/titles/departmentOf'
import { seniorityOf } from '../../../shared/matching/titles/seniorityOf'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string(),
)
/** Shorter ones may be a title, a legal form or nothing: "Arq", "Ooo", "Nan". */
const word = fc
  .stringMatching(/^[A-ZÄÖÜÉØ][a-zäöüßéøñ]{4,9}$/)
  .filter((text) => findPlaceholder(text) === null)
/** On some ("fb.com") a path names somebody's page, and "www.co.uk" is none. */
const host = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]\.(?:com|de|co\.uk|example|github\.io)$/)
  .filter((text) => !text.startsWith('www.') && findSite(`${text}/page`)?.isPlatformPage !== true)

test('a key of a key is the key', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const makeKey of [foldText, emailKey, domainKey]) {
        const key = makeKey(text)
        if (key !== null) expect(makeKey(key)).toBe(key)
      }
    }),
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', ' GmbH', ' Ltd', ' S.A.'),
      (words, form) => {
        const key = companyNameKey(words.join(' ') + form)
        if (key !== null) expect(companyNameKey(key)).toBe(key)
      },
    ),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{3,30}$/), (handle) => {
      const key = linkedinPersonKey(`linkedin.com/in/${handle}`)
      if (key !== null) expect(linkedinPersonKey(`https://de.linkedin.com/in/${key}/?trk=x`)).toBe(key)
    }),
  )
})

test('whichever half of a name comes first, case and accents make no difference', () => {
  fc.assert(
    fc.property(word, word, (given, family) => {
      const keys = personNameKeys({ first_name: given, last_name: family })

      for (const spelled of [
        `${given} ${family}`.normalize('NFD'),
        `${given} ${family}`.toUpperCase(),
        `${family}, ${given}`,
      ]) {
        expect(personNameKeys({ full_name: spelled })[0]).toBe(keys[0])
      }
    }),
  )
})

test('a domain is the same in every address that lies below it', () => {
  fc.assert(
    fc.property(host, (domain) => {
      const key = domainKey(domain)

      expect(domainKey(`HTTPS://${domain.toUpperCase()}/path?x=1`)).toBe(key)
      expect(exclusionKeysOf({ email: `ada@${domain}` })).toContain(`do:${domain}`)
    }),
  )
})

test('no text stops the work or gives an empty key', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const full_name = text
      const keys = [
        emailKey(text),
        domainKey(text),
        linkedinPersonKey(text),
        linkedinPersonKey(`linkedin.com/in/${text}`),
        linkedinCompanyKey(`linkedin.com/company/${text}`),
        ...companyNameKeys(text),
        ...personNameKeys({ full_name }),
        ...exclusionKeysOf({ email: text, linkedinUrl: text, companyDomain: text }),
      ]

      for (const key of keys) expect(key === null || (key.length > 0 && key.isWellFormed())).toBe(true)
      expect([seniorityOf(text), departmentOf(text)]).toHaveLength(2)
    }),
  )
})

test.each(['a', 'a ', 'a.', '(', '%25', '&', 'Ä', '株', '@a.', '-/'])(
  'a million times %j is answered at once',
  (part) => {
    const text = part.repeat(1_000_000 / part.length)

    const keys = [
      emailKey(text),
      domainKey(text),
      linkedinPersonKey(`linkedin.com/in/${text}`),
      companyNameKey(text),
      ...personNameKeys({ full_name: text, first_name: text, last_name: text }),
      seniorityOf(text),
      departmentOf(text),
    ]

    expect(keys.filter((key) => key !== null)).toEqual([])
  },
)
