import { wordsOf } from '../signs/plainForm'
import { type Check, firstFound } from './check'
import { runsOf } from './checkRepetition'
import { sentencesOf } from './sentencesOf'

const RUN_WORDS = 8
const SENTENCE_WORDS_MIN = 4
/** What an instruction quotes is there to be used. */
const QUOTED = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|‘[^’\n]*’/gu

/** How a model talks about its task instead of doing it. */
const ABOUT_THE_TASK = [
  /\b(?:system|signal|user) prompt\b|\bprompt injection\b|\bas an? (?:ai|artificial|language|large)\b|\blanguage model\b|\bAI assistant\b/gi,
  /\bals (?:KI|künstliche|sprachmodell)\b|\ben tant qu['’](?:ia|intelligence|assistant)\b|\bcomo (?:una? )?(?:ia|modelo de (?:lenguaje|linguagem)|inteligencia)\b|\bcome (?:ia|modello linguistico)\b|\bals (?:AI|taalmodel)\b/giu,
  /\b(?:my|the|these|your|previous|following) instructions?\b|\b(?:context|personali[sz]ation) fields?\b|\bI (?:was|have been) (?:asked|instructed|told) to\b/gi,
  /^\s*(?:here(?:['’]s| is| are) (?:the|your|a|an)|sure[,!]|certainly[,!]|of course[,!]|step \d|email \d|subject\s*:|body\s*:|betreff\s*:|objet\s*:|asunto\s*:|assunto\s*:|oggetto\s*:|onderwerp\s*:)/gim,
  /"(?:steps|subject|body)"\s*:|<\/?(?:data|lead|think|system|instructions?)\b|\bDATA[-_ ][0-9a-f]{6,}/gi,
]

/** The text repeats no instruction and does not speak of having any. */
export const checkLeakedPrompt: Check = (steps, { instructions }) => {
  const runs = new Set(instructions.flatMap(tellingRuns))
  const sentences = new Set(instructions.flatMap(tellingSentences))
  return firstFound(
    steps,
    (text) => [
      ...ABOUT_THE_TASK.flatMap((pattern) => text.match(pattern) ?? []),
      ...runsOf(wordsOf(text), RUN_WORDS).filter((run) => runs.has(run)),
      ...sentencesOf(text).filter((sentence) => sentences.has(wordsOf(sentence).join(' '))),
    ],
    (found) => `repeats or mentions its instructions: ${found}.`,
  )
}

function tellingRuns(instruction: string): string[] {
  return runsOf(wordsOf(instruction.replace(QUOTED, ' ')), RUN_WORDS)
}

function tellingSentences(instruction: string): string[] {
  return sentencesOf(instruction.replace(QUOTED, ' '))
    .map(wordsOf)
    .filter((words) => words.length >= SENTENCE_WORDS_MIN)
    .map((words) => words.join(' '))
}
