import { domainToUnicode } from 'node:url'
import { findLinkedinPage } from '../../shared/identifiers/readLinkedinUrl'
import { linkedinPersonKey } from '../../shared/matching/linkedinKeys'
import type { Individual } from '../individual'
import {
  type Address,
  addressPattern,
  BEGINNING_LENGTH,
  beginningPattern,
  cutOffPattern,
  type Layout,
  layouts,
} from './addressPattern'

/** Finds the addresses of a person in whatever was stored. */
export type Mentions = {
  areIn: (bytes: Buffer) => boolean
  /** The bytes with `*` in the place of every address, and of the name beside one; null where there is no address. */
  blank: (bytes: Buffer) => Buffer | null
  /** Whether a text names the person, by an address or as our own texts do. */
  areInText: (text: string) => boolean
  blankText: (text: string) => string
  /** Where in a text that was cut off its last address begins, of which only a part is left; null: nowhere. */
  findCutOff: (text: string) => number | null
}

type Named = Pick<Individual, 'emails' | 'linkedinUrls' | 'names'>

const STARS: Record<Layout, string> = { single: '*', littleEndian: '*\0', bigEndian: '\0*' }

const known = new WeakMap<Named, Mentions>()

/** The patterns are long, and the same person is looked for in slice after slice. */
export function mentionsOf(individual: Named): Mentions {
  const mentions = known.get(individual) ?? makeMentions(individual)
  known.set(individual, mentions)
  return mentions
}

function makeMentions(individual: Named): Mentions {
  const addresses = addressesOf(individual)
  const find = createFinder(addresses)
  const findNames = createFinder(individual.names.map(addressOfName))
  const blank = (bytes: Buffer) => {
    const found = find(bytes)
    if (found.length === 0) return null
    const blanked = Buffer.from(bytes)
    for (const { index, length, layout } of [...found, ...findNames(bytes)]) {
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
    findCutOff: createCutOffFinder(addresses),
  }
}

/** Longer than any address, with half of its characters escaped. */
const CUT_OFF_LENGTH_MAX = 1_000

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
        .filter(({ index }) => begins(text, index, beginning)),
    )
  }
}

function begins(text: string, index: number, beginning: RegExp): boolean {
  return beginning.test(text.slice(Math.max(0, index - BEGINNING_LENGTH), index))
}

function createCutOffFinder(addresses: readonly Address[]): Mentions['findCutOff'] {
  const patterns = addresses.map((address) => ({
    pattern: cutOffPattern(address),
    beginning: beginningPattern(address.kind, 'single'),
  }))
  return (text) => {
    const from = Math.max(0, text.length - CUT_OFF_LENGTH_MAX)
    const end = text.slice(from)
    const found = patterns.flatMap(({ pattern, beginning }) => {
      const { index } = pattern.exec(end) ?? {}
      return index !== undefined && begins(end, index, beginning) ? from + index : []
    })
    return found.length === 0 ? null : Math.min(...found)
  }
}

/** With its words apart by single spaces, as the pattern wants them. */
function addressOfName(name: string): Address {
  return { text: name.trim().split(/\s+/).join(' '), kind: 'name' }
}

function addressesOf({ emails, linkedinUrls }: Pick<Named, 'emails' | 'linkedinUrls'>): Address[] {
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
  const areas = ['in', 'lead', 'people'].map((area) => `${area}/${key ?? ''}`)
  const byKey = key === null ? [] : [...areas, ...oldPathsOf(key)]
  const paths = [...path, ...byKey].flatMap((each) => [each.normalize('NFC'), each.normalize('NFD')])
  return [...new Set(paths)].map((text) => ({ text, kind: 'profile' }))
}

/** As the profile was addressed before LinkedIn let people choose a name: pub/ada/4/b27/a11 is in/ada-a11b274 now. */
function oldPathsOf(key: string): string[] {
  const [, name, last, middle, first] = /^(.+)-([0-9a-f]{3})([0-9a-f]{3})([0-9a-f]{1,3})$/.exec(key) ?? []
  if (name === undefined) return []
  const numbers = [first, middle, last]
  const shortened = numbers.map((each = '') => each.replace(/^0+(?=.)/, ''))
  return [numbers, shortened].map((each) => ['pub', name, ...each].join('/'))
}
