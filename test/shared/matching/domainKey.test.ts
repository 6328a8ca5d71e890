import { domainKey } from '../../../shared/matching/domainKey'
import { emailKey } from '../../../shared/matching/emailKey'

test.each([
  ['acme.example', 'acme.example'],
  ['https://www.Shop.ACME.co.uk/path?x=1', 'acme.co.uk'],
  ['ada@mail.acme.com', 'acme.com'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
  ['https://MÜNCHEN.de/rathaus', 'xn--mnchen-3ya.de'],
  ['acme.github.io', 'acme.github.io'],
  ['https://acme.wixsite.com/home', 'acme.wixsite.com'],
  ['shop.acme.myshopify.com', 'acme.myshopify.com'],
  ['acme.wordpress.com', 'acme.wordpress.com'],
  ['ada@acme.onmicrosoft.com', 'acme.onmicrosoft.com'],
  ['blog.wordpress.com', 'wordpress.com'],
  ['wordpress.com', 'wordpress.com'],
])('the domain of %s is %s', (text, key) => {
  expect(domainKey(text)).toBe(key)
})

test.each([
  'ada@gmail.com',
  'gmail.com',
  'https://www.yahoo.de/',
  'mail.yahoo.co.uk',
  'web.de',
  'co.uk',
  'localhost',
  '10.0.0.1',
  'Acme Ltd',
  'https://sites.google.com/view/acme',
  'https://facebook.com/acme',
  'https://linkedin.com/company/acme',
  '',
])('%s names no company', (text) => {
  expect(domainKey(text)).toBeNull()
})

test('an e-mail address differs from another by every letter but not by case', () => {
  expect(emailKey(' Ada.Lovelace@ACME.example')).toBe('ada.lovelace@acme.example')
  expect(emailKey('ada+news@acme.example')).toBe('ada+news@acme.example')
  expect(emailKey('ada@münchen.de')).toBe('ada@xn--mnchen-3ya.de')
  expect(emailKey('ada')).toBeNull()
})
