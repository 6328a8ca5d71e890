/**
 * Names and words in other letters, written in Latin ones. Every country has several ways to do so; what they differ in is folded away
 * by `loosely`: "prozvishcha" and "prozviszcza" are one, and both are прозвішча.
 */
const letters: Record<string, string> = {
  cyrillic:
    'аa бb вv гg ґg ғg ѓg дd ђdj еe єie жzh җzh зz ѕz иi іi јi кk қk ќk лl љl мm нn ңng њn оo өo пp рr сs тt ћch уu үu ұu фf хkh ҳkh һkh цts чch ҷch џdzh шsh щshch ъ ыy ь эe юiu яia әa',
  greek: 'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs ςs τt υy φf χch ψps ωo',
  georgian:
    'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh',
  armenian:
    'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւu փp քk օo ֆf',
}

const latinOf = new Map(
  Object.values(letters).flatMap((row) =>
    row.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
  ),
)

/** The scripts of India have their letters in one order, each from a place of its own on. */
const INDIAN_FROM = 0x0900
const INDIAN_TO = 0x0d7f
const INDIAN_SIZE = 0x80
const CONSONANTS_FROM = 0x15
const VOWELS_FROM = 0x05
const SIGNS_FROM = 0x3e
const VIRAMA = 0x4d
const NASAL = 0x02
const consonants =
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ')
const vowels = 'a a i i u u ri li e e e ai o o o au'.split(' ')
const signs = 'a i i u u ri ri e e e ai o o o au'.split(' ')

const ROMANISED = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\u0900-\u0d7f]/u

/** The usual spelling of folded letters in Latin ones; null for scripts that do not tell their vowels. */
export function romanise(text: string): string | null {
  if (!ROMANISED.test(text)) return null
  let latin = ''
  let isOpen = false
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const isIndian = code >= INDIAN_FROM && code <= INDIAN_TO
    const offset = (code - INDIAN_FROM) % INDIAN_SIZE
    const sound = isIndian ? soundOfIndian(offset) : (latinOf.get(letter) ?? letter)
    // A consonant of India is followed by an "a" where nothing else is said, but not at the end.
    const isSilencing = isIndian && offset >= SIGNS_FROM && offset <= VIRAMA
    if (isOpen && !isSilencing && /\p{L}|\p{M}/u.test(letter)) latin += 'a'
    latin += sound
    isOpen = isIndian && offset >= CONSONANTS_FROM && offset < CONSONANTS_FROM + consonants.length
  }
  return /[^ -~]/.test(latin) ? null : latin.replace(/ou/g, 'u')
}

function soundOfIndian(offset: number): string {
  if (offset === NASAL) return 'n'
  if (offset >= CONSONANTS_FROM && offset < CONSONANTS_FROM + consonants.length)
    return consonants[offset - CONSONANTS_FROM] ?? ''
  if (offset >= SIGNS_FROM && offset < VIRAMA) return signs[offset - SIGNS_FROM] ?? ''
  return vowels[offset - VOWELS_FROM] ?? ''
}

const spellings: Record<string, string> = {
  szcz: 's',
  shch: 's',
  sch: 's',
  dzh: 'z',
  zh: 'z',
  sz: 's',
  sh: 's',
  cz: 'c',
  ch: 'c',
  kh: 'g',
  ts: 'c',
  tz: 'c',
  dj: 'z',
  dz: 'z',
  ph: 'f',
  th: 't',
  gh: 'g',
  dh: 'd',
  bh: 'b',
  ck: 'k',
  ou: 'u',
  x: 'ks',
  q: 'k',
  w: 'v',
  y: 'i',
  j: 'i',
  h: 'g',
}
const SPELLED = new RegExp(Object.keys(spellings).join('|'), 'g')

/** One spelling for what romanisations differ in. */
export function loosely(latin: string): string {
  const folded = latin.replace(SPELLED, (found) => spellings[found] ?? found)
  // Before most consonants a nasal is written either way: "samstha" and "sanstha".
  return folded.replace(/m(?=[cdgkst])/g, 'n').replace(/(.)\1+/g, '$1')
}
