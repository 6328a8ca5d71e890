/**
 * How companies' legal forms are written at the end of their names, so that a name is known for a company's. Letters only,
 * lower case; forms that are family names or words as well ("as", "co") count only in their usual spelling.
 */
const endings = new Set(
  `inc incorporated llc llp ltd limited plc corp corporation company pllc pty gmbh ggmbh mbh kgaa ohg gbr ek ev ug eg sarl sas sasu
  eurl sasu scop sa sl slu sll srl srls spa snc sapa sas scarl ltda eireli epp me lda sgps bv nv vof cv bvba vzw ab oy oyj aps asa
  sro spzoo doo kft zrt ag kg se pte sdnbhd group holding holdings gruppe groupe gruppo grupo`.split(/\s+/),
)

/** Forms of two letters that are only meant when written in capitals or with dots. */
const shortForms =
  /(?:^|\s)(?:AG|KG|SE|SA|SL|AB|AS|BV|NV|CV|UG|EG|ME|EK|S\.A\.?|S\.L\.?|B\.V\.?|N\.V\.?|A\/S|e\.K\.|e\.V\.)(?:$|[\s,.])/

/** Whether a name ends like a company's ("Mostek Sp. z o.o.", "Hansen ApS"). */
export function hasLegalForm(name: string): boolean {
  if (shortForms.test(name)) return true
  const words = name.toLowerCase().split(/[\s,&]+/)
  if (words.length < 2) return false
  const last = letters(words.at(-1))
  const lastTwo = letters(words.slice(-2).join(''))
  const lastThree = letters(words.slice(-3).join(''))
  return (
    (last.length > 2 && endings.has(last)) ||
    (lastTwo.length > 4 && endings.has(lastTwo)) ||
    endings.has(lastThree)
  )
}

function letters(text: string | undefined): string {
  return (text ?? '').replace(/[^\p{L}]/gu, '')
}
