import { fold, wordsOf } from '../signs/plainForm'
import type { Check } from './check'

const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|greetings|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|moin|grüezi|servus|bonjour|salut|ch[eè]re?s?|hola|estimad[oa]s?|querid[oa]s?|buen(?:os)? d[ií]as?|buenas tardes|ol[aá]|oi|prezad[oa]s?|car[oaie]|bom dia|boa tarde|ciao|salve|buongiorno|gentile|gentilissim[oa]|egregio|spettabile|beste|geachte|goedemorgen|goedemiddag|goedendag|dag|hoi)(?![\p{L}])[,\s]*(.*)$/iu

/** Where nobody is named. */
const TO_NOBODY = new Set(
  `there all everyone everybody team and reader friend friends sir or madam zusammen alle allerseits damen und herren team
  a tous et toutes tout le monde madame monsieur mesdames messieurs a todos todas equipo senores senoras equipe time
  a tutti tutti team squadra allemaal iedereen heer mevrouw heren dames of the your das la el il de o os y e`.split(
    /\s+/,
  ),
)
const NAME_WORDS_MAX = 6
const CLOSING =
  /^\s*(?:(?:best|kind|warm|many|all the best|with)\b.{0,30}|regards|cheers|sincerely|thanks|thank you|(?:mit\s)?(?:freundlichen?|besten?|vielen?|herzlichen?|liebe|viele|beste)\s.{0,20}gr[uü](?:ß|ss)en?.{0,10}|(?:bien\s)?cordialement|bien à vous|(?:un\s)?(?:cordial\s)?saludos?.{0,20}|atentamente|atenciosamente|abra[cç]os?|(?:com os\s)?(?:melhores\s)?cumprimentos|cordiali saluti|un saluto|distinti saluti|met (?:vriendelijke|hartelijke).{0,10}groet(?:en)?|(?:hartelijke\s)?groet(?:en|jes)?)\s*[,.!]?\s*$/iu

/** The greeting names the person by its own name or by none, and the messages are signed by their sender. */
export const checkGreeting: Check = (steps, { recipientNames, senderNames }) => {
  const recipient = new Set(wordsOf(recipientNames))
  const sender = new Set(wordsOf(senderNames))
  for (const [index, { body }] of steps.entries()) {
    const lines = body.split('\n').filter((line) => line.trim() !== '')
    const strange = greetedWords(lines[0] ?? '').find((word) => !recipient.has(word) && !TO_NOBODY.has(word))
    if (strange !== undefined)
      return `Step ${index + 1} greets somebody by a name that is not the recipient's: "${strange}".`
    const signer = signedWords(lines).find((word) => !sender.has(word))
    if (signer !== undefined)
      return `Step ${index + 1} is signed by a name that is not the sender's: "${signer}".`
  }
  return null
}

/** The words of the greeting up to its comma; none where the line is a sentence. */
function greetedWords(line: string): string[] {
  const rest = GREETING.exec(line)?.[1] ?? ''
  const name = /^[^,:!.–—?]*/u.exec(rest)?.[0] ?? ''
  const words = wordsOf(name)
  return words.length > NAME_WORDS_MAX || hasSentence(name) ? [] : words
}

/** `Hi Ada` is a name, `Hello from all of us` is not. */
function hasSentence(name: string): boolean {
  const words = name.match(/[\p{L}'’-]+/gu) ?? []
  return (
    words.length > 2 && words.filter((word) => /^\p{Ll}/u.test(word) && !TO_NOBODY.has(fold(word))).length > 1
  )
}

function signedWords(lines: readonly string[]): string[] {
  const closing = lines.findLastIndex((line) => CLOSING.test(line))
  return closing < 0 ? [] : lines.slice(closing + 1).flatMap(wordsOf)
}
