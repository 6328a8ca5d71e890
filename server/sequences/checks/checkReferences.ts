import { findPercentages, findPrices } from '../signs/findAmounts'
import { findEmailAddresses } from '../signs/findEmailAddresses'
import { findLinks } from '../signs/findLinks'
import { findNumbers, type Found } from '../signs/findNumbers'
import { findPhoneNumbers } from '../signs/findPhoneNumbers'
import { type Check, firstFound } from './check'

const ONLY_TRUSTED = 'which neither the prompt nor the workspace holds.'

export const checkUrls: Check = (steps, { trusted }) => {
  const allowed = findLinks(trusted).map(bareLink)
  const isAllowed = (link: string) => allowed.some((one) => one === link || one.startsWith(`${link}/`))
  return firstFound(
    steps,
    (text) => findLinks(text).filter((link) => !isAllowed(bareLink(link))),
    (found) => `holds a link, ${found}, ${ONLY_TRUSTED}`,
  )
}

export const checkEmailAddresses: Check = (steps, { trusted }) => {
  const allowed = new Set(findEmailAddresses(trusted).map(bareLink))
  return firstFound(
    steps,
    (text) => findEmailAddresses(text).filter((address) => !allowed.has(bareLink(address))),
    (found) => `holds an e-mail address, ${found}, ${ONLY_TRUSTED}`,
  )
}

export const checkPhoneNumbers: Check = (steps, { trusted }) => {
  const allowed = new Set(findPhoneNumbers(trusted).map(digitsOf))
  return firstFound(
    steps,
    (text) => findPhoneNumbers(text).filter((number) => !allowed.has(digitsOf(number))),
    (found) => `holds a phone number, ${found}, ${ONLY_TRUSTED}`,
  )
}

export const checkPrices: Check = (steps, { trusted }) =>
  firstFound(steps, without(findPrices, trusted), (found) => `names a price, ${found}, ${ONLY_TRUSTED}`)

export const checkPercentages: Check = (steps, { trusted }) =>
  firstFound(
    steps,
    without(findPercentages, trusted),
    (found) => `names a percentage, ${found}, ${ONLY_TRUSTED}`,
  )

export const checkNumbers: Check = (steps, { plain }) =>
  firstFound(steps, without(findNumbers, plain), (found) => `names a number, ${found}, that was not given.`)

/** Finds what a text holds and the allowed one does not. */
function without(find: (text: string) => Found[], allowedText: string): (text: string) => string[] {
  const allowed = new Set(find(allowedText).map(({ key }) => key))
  return (text) => find(text).flatMap(({ text: found, key }) => (allowed.has(key) ? [] : [found]))
}

/** An address as it is compared: without scheme, www and the marks of the sentence around it. */
function bareLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/, '')
    .replace(/[\s/.,;:!?)\]}>"'»”]+$/, '')
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+/, '')
}
