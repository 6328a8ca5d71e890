import { keyWords } from './keyWords'

/** More words nobody reads as a label. */
const WORDS_MAX = 40

/** Words that people do not write in small letters. */
const SPELLINGS = new Map(
  [
    'URL URLs URI ID IDs UUID GUID UTM IP API CRM CEO CTO CFO CMO HR IT VAT SMS PDF HTML JSON CSV SEO FAQ GDPR ROI NPS',
    'USD EUR GBP B2B B2C SaaS OS iOS UI UX DNS SSL SSO LinkedIn GitHub YouTube WhatsApp TikTok GitLab AngelList',
    'Facebook Twitter Instagram Crunchbase Google Slack Skype',
    'ФИО ИНН КПП ОГРН ПІБ ЄДРПОУ ΑΦΜ KVKK TCKN CNPJ CPF NIP REGON PESEL IČO DIČ OIB CUI KVK BTW TVA SIRET',
  ].flatMap((list) => list.split(' ').map((word) => [word.toLowerCase(), word] as const)),
)

const COMPOUNDS = new Map(
  'first-name last-name full-name company-name job-title phone-number zip-code post-code'
    .split(' ')
    .map((words) => [words.replace('-', ''), words.split('-')] as const),
)

/** `pages_visited` → `Pages visited`. A key with spaces is somebody's label already and stays as it is. */
export function labelOfKey(key: string): string {
  return capitalise(labelWords(key).join(' '))
}

/** The words of a label, small but for names and abbreviations; those of a key with spaces as they are. */
export function labelWords(key: string): string[] {
  const trimmed = key.trim()
  if (/\s/.test(trimmed)) return trimmed.slice(0, 200).split(/\s+/)
  const words = keyWords(key)
    .slice(0, WORDS_MAX)
    .flatMap((word) => COMPOUNDS.get(word.toLowerCase()) ?? [word])
  const isAllCapitals = words.every((word) => word === word.toUpperCase())
  return joinNames(words).map((word) => {
    const isAbbreviation = !isAllCapitals && /^\p{Lu}{2,}$/u.test(word)
    return SPELLINGS.get(word.toLowerCase()) ?? (isAbbreviation ? word : lowerCase(word, key))
  })
}

/** Turkish has two letters i, of which other languages know one. */
function lowerCase(word: string, key: string): string {
  if (!/[İıĞğ]/.test(key)) return word.toLowerCase()
  // A capital with a dot stays, since the small letter of other languages would lose it.
  return word.startsWith('İ') ? `İ${word.slice(1).toLocaleLowerCase('tr')}` : word.toLocaleLowerCase('tr')
}

export function capitalise(text: string): string {
  // A name that is written with a small first letter, as iOS is, is known by the capital behind it.
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** `Linked`, `In` → `LinkedIn`: names whose inner capital looks like the start of another word. */
function joinNames(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1) ?? ''
    const name = SPELLINGS.get((last + word).toLowerCase())
    if (joined.length > 0 && name === last + word) joined[joined.length - 1] = name
    else joined.push(word)
  }
  return joined
}
