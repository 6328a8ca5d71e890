import { domainToUnicode } from 'node:url'
import { findLinkedinPage } from '../../shared/identifiers/readLinkedinUrl'
import { linkedinPersonKey } from '../../shared/matching/linkedinKeys'
import type { Individual } from '../individual'
import {
  type Address,
  addressPattern,
  BEGINNING_LENGTH,
  beginningPattern,
  type Layout,
  layouts,
} from './addressPattern'

/** Finds the addresses of a person in whatever was stored. */
export type Mentions = {
  areIn: (bytes: Buffer) => boolean
  /** The bytes with `*` in the place of every address; null where there is none. */
  blank: (bytes: Buffer) => Buffer | null
  /** Whether a text names the person, by an address or as our own texts do. */
  areInText: (text: string) => boolean
  blankText: (text: string) => string
}

const STARS: Record<Layout, string> = { single: '*', littleEndian: '*\0', bigEndian: '\0*' }

export function mentionsOf(individual: Pick<Individual, 'emails' | 'linkedinUrls' | 'names'>): Mentions {
  const find = createFinder(addressesOf(individual))
  const blank = (bytes: Buffer) => {
    const found = find(bytes)
    if (found.length === 0) return null
    const blanked = Buffer.from(bytes)
    for (const { index, length, layout } of found) {
      blanked.fill(STARS[layout], index, index + length, 'latin1')
    }
    return blanked
  }
  return {
    areIn: (bytes) => find(bytes).length > 0,
    blank,
    areInText: (text) =>
      individual.names.some((name) => text.includes(name)) || find(Buffer.from(text)).length > 0,
    blankText: (text) => blank(Buffer.from(text))?.toString() ?? text,
  }
}

type Found = { index: number; length: number; layout: Layout }

function createFinder(addresses: readonly Address[]): (bytes: Buffer) => Found[] {
  const patterns = addresses.flatMap((address) =>
    layouts.map((layout) => ({
      layout,
      pattern: addressPattern(address, layout),
      beginning: beginningPattern(address.kind, layout),
    })),
  )
  return (bytes) => {
    const text = bytes.toString('latin1')
    return patterns.flatMap(({ layout, pattern, beginning }) =>
      [...text.matchAll(pattern)]
        .map(({ index, 0: rest, 1: before = '' }) => ({
          index: index - before.length,
          length: before.length + rest.length,
          layout,
        }))
        .filter(({ index }) => beginning.test(text.slice(Math.max(0, index - BEGINNING_LENGTH), index))),
    )
  }
}

function addressesOf({ emails, linkedinUrls }: Pick<Individual, 'emails' | 'linkedinUrls'>): Address[] {
  return [...emails.flatMap(addressesOfEmail), ...linkedinUrls.flatMap(addressesOfProfile)]
}

/** With its domain in ASCII, and as people write it. */
function addressesOfEmail(email: string): Address[] {
  const at = email.lastIndexOf('@') + 1
  const written = email.slice(0, at) + domainToUnicode(email.slice(at))
  return [...new Set([email, written])].map((text) => ({ text, kind: 'email' }))
}

/** The end of the address, since what stands before is written in many ways and often left out. */
function addressesOfProfile(url: string): Address[] {
  const page = findLinkedinPage(url)
  const key = linkedinPersonKey(url)
  const path = page?.kind === 'person' ? [decodeURIComponent(new URL(page.url).pathname.slice(1))] : []
  const byKey = key === null ? [] : ['in', 'lead', 'people'].map((area) => `${area}/${key}`)
  const paths = [...path, ...byKey].flatMap((each) => [each.normalize('NFC'), each.normalize('NFD')])
  return [...new Set(paths)].map((text) => ({ text, kind: 'profile' }))
}
