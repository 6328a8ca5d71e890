import { parse } from 'tldts'
import { findPlaceholder } from '../../../shared/identifiers/placeholders'
import { isFit } from './isFit'
import { oneLine } from './oneLine'

const LENGTH_MAX = 80
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,&+'’!/()–-]*$/u

/** A company's name as it may stand in a message; null for what is no name. `booking.com` is written without its ending. */
export function presentCompany(text: string | null): string | null {
  const name = withoutSuffix(oneLine(text ?? ''))
  if (name.length > LENGTH_MAX || !NAME.test(name) || !/\p{L}/u.test(name)) return null
  return findPlaceholder(name) === null && isFit(name) ? name : null
}

/** A mail program would make a link of it. */
function withoutSuffix(name: string): string {
  const { isIcann, domainWithoutSuffix, hostname } = parse(name)
  const isHost = isIcann === true && hostname === name.toLowerCase()
  if (!isHost || domainWithoutSuffix === null) return name
  return name === name.toLowerCase()
    ? domainWithoutSuffix.charAt(0).toUpperCase() + domainWithoutSuffix.slice(1)
    : name.slice(0, domainWithoutSuffix.length)
}
