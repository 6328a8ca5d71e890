import { groups } from './countries'
import { countryCoded, countryNamed, foldPlace } from './countryOf'
import { cities, type Place, regions } from './regionsAndCities'

const TEXT_LENGTH_MAX = 300

/** A place as far as its text tells. */
export type Location = { country: string | null; places: ReadonlySet<string> }

/** Tells whether a location lies in the wanted country, region or city, in whatever language either is written. */
export function makeLocationTest(wanted: string): (location: Location) => boolean {
  const whole = foldPlace(wanted.slice(0, TEXT_LENGTH_MAX))
  const group = groups.get(whole)
  if (group) return ({ country }) => country !== null && group.has(country)
  const named = countryCoded(whole) ?? countryNamed(whole)
  if (named !== null) return (location) => named === location.country || isPlaceToo(whole, location)
  const { country, places } = readLocation(wanted)
  if (places.size === 0) return () => false
  // A place that stands alone may lie in another country than the one we think of: Paris, Texas.
  const isAnywhere = country === null || partsOf(wanted).length < 2
  return (location) =>
    (isAnywhere || country === location.country) && [...places].every((place) => location.places.has(place))
}

/** Georgia and Luxembourg are places in a country too. */
function isPlaceToo(country: string, location: Location): boolean {
  const place = placeNamed(country)
  return place !== undefined && location.places.has(place.name)
}

/** Reads "Berlin, Germany", "Greater Munich Area", "Austin, TX", "US - New York". */
export function readLocation(text: string): Location {
  const parts = partsOf(text)
  const last = parts.at(-1)
  if (last === undefined) return { country: null, places: new Set() }
  const end = readEnd(last, parts.at(-2))
  const first = parts[0] ?? ''
  const atFront = end === null && parts.length > 1 ? countryNamed(first) : null
  const own = end?.isCountry ? parts.slice(0, -1) : atFront ? parts.slice(1) : parts
  const country =
    end?.country ?? atFront ?? own.map((part) => placeNamed(part)?.country).find(Boolean) ?? null
  return { country, places: new Set(own.map((part) => spellIn(part, country))) }
}

/** What the end of a location is: the country, or a region that tells it. */
function readEnd(last: string, before: string | undefined): { country: string; isCountry: boolean } | null {
  const region = regions.get(last)
  const city = before === undefined ? undefined : cities.get(before)
  const coded = last.length === 2 ? countryCoded(last) : null
  if (coded !== null && (region === undefined || city?.country === coded))
    return { country: coded, isCountry: true }
  const named = countryNamed(last)
  if (named !== null && (region === undefined || before === undefined || city?.country === named)) {
    return { country: named, isCountry: true }
  }
  if (region === undefined || before === undefined) return null
  // Few write Delaware behind a city, many Germany.
  return last === 'de' && city?.country !== 'US'
    ? { country: 'DE', isCountry: true }
    : { ...region, isCountry: false }
}

function partsOf(text: string): string[] {
  return text
    .slice(0, TEXT_LENGTH_MAX)
    .split(/[,;|/()\n]|\s[-–—]\s/)
    .map((part) => withoutSurroundings(foldPlace(part)))
    .filter((part) => part !== '')
}

/** "Greater Paris Metropolitan Region" is Paris to whoever looks for people there. */
function withoutSurroundings(part: string): string {
  const bare = part
    .replace(
      /^(?:greater|metropolitan|metro|city of|region|grossraum|raum|area metropolitana de|grande|area de|ciudad de(?! mexico)|stadt)\s/,
      '',
    )
    .replace(
      /(?:\s(?:bay|area|metropolitan|metro|metroplex|region|county|(?:und|and|y|e|et|en) (?:umgebung|surroundings|alrededores|dintorni|regiao|environs|omgeving)))+$/,
      '',
    )
    // Postal codes: 10115 Berlin, D-10115 Berlin, Berlin 10115.
    .replace(/^(?:[a-z]{1,2} )?\d{4,6}\s|\s\d{4,6}$/, '')
  return bare.trim()
}

function placeNamed(part: string): Place | undefined {
  return cities.get(part) ?? (part.length > 3 ? regions.get(part) : undefined)
}

/** One spelling of a place whose country is known: CA is California in the United States. */
function spellIn(part: string, country: string | null): string {
  const region = regions.get(part)
  return region?.country === country ? region.name : spell(part)
}

function spell(part: string): string {
  return placeNamed(part)?.name ?? part
}
