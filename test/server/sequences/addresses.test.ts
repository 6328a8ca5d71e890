import { basisOf } from '../../../server/sequences/checks/basisOf'
import { checkSequence } from '../../../server/sequences/checks/checkSequence'
import { richLead } from './lead'

const plan = [{ channel: 'email', delayDays: 0 }] as const

/** Whether a message that says so is taken to hold an address that nobody trusted gave. */
function holdsAddress(sentence: string): boolean {
  const basis = basisOf(richLead(), { plan, language: 'en', instruction: null, systemText: '' })
  const step = { channel: 'email', delayDays: 0, subject: 'Invoices', body: `Hi Ada,\n\n${sentence}` }
  return checkSequence([step], basis).some(({ name }) => name === 'url')
}

test.each([
  'See evil.example/pay.',
  'See evil.test when you can.',
  'See evil.internal:8080/pay when you can.',
  'See pay.evil.onion when you can.',
  'See evil.notld/pay when you can.',
  'See evil.notld:8080 when you can.',
  'See evil.notld?id=3 when you can.',
  'See Evil.Test/pay when you can.',
  'See localhost:3000/pay when you can.',
])('is an address: %s', (sentence) => {
  expect(holdsAddress(sentence)).toBe(true)
})

test.each([
  'We read it in Node.js, e.g. at night, vs. by hand.',
  'We use Node.js/Express and Vue.js/React.',
  'It has version v1.2/v1.3, or 3.5/5.',
  'Open invoice.pdf or report.xlsx/summary.docx and see config.yaml:12.',
  'That works.Then we go on.Test it.Home is near.',
  'That works.Then/if you like.',
  'You and/or your team, z.B./d.h. 24/7, c/o us.',
  'She is a B.Eng/M.Eng of the U.S/E.U kind, at 2.5k/month.',
  'Wir liefern inkl.MwSt/Versand in St.Gallen/Bern.',
  'For example: a local test, at home, on localhost.',
  'Shall it be Node.js? Or Deno#1?',
])('is no address: %s', (sentence) => {
  expect(holdsAddress(sentence)).toBe(false)
})
