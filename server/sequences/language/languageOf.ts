import { SequenceLanguage, type StepTemplate } from '../../../shared/contract/sequences'
import { remember } from '../../../shared/remember'
import type { SequenceInput } from '../sequenceInput'
import { fold } from '../signs/plainForm'
import { detectLanguage } from './detectLanguage'

/** What each language is called in the others. */
const NAMES: Record<SequenceLanguage, string> = {
  en: 'english|englisch|anglais|ingles|inglese|engels',
  de: 'german|deutsch|allemand|aleman|alemao|tedesco|duits',
  fr: 'french|franzosisch|francais|frances|francese|frans',
  es: 'spanish|spanisch|espagnol|espanol|espanhol|spagnolo|spaans|castellano',
  pt: 'portuguese|portugiesisch|portugais|portugues|portoghese|portugees',
  it: 'italian|italienisch|italien|italiano|italiaans',
  nl: 'dutch|niederlandisch|neerlandais|neerlandes|olandese|holandes|nederlands',
}
const TO_WRITE =
  'write|reply|answer|respond|draft|compose|translate|schreib\\w*|antwort\\w*|verfass\\w*|ecri\\w*|redig\\w*|repond\\w*|escrib\\w*|redact\\w*|respond\\w*|escrev\\w*|scriv\\w*|rispond\\w*|schrijf\\w*'

/** Prompts and templates are the same in many leads, and long. */
const TEXTS_MAX = 1_000
const detect = remember(detectLanguage, TEXTS_MAX)
const askedIn = remember((prompt) => findAsked(prompt, `\\b(?:${TO_WRITE})\\b[^.!?\\n]{0,60}`), TEXTS_MAX)

/**
 * What the messages are to be written in: as an instruction or the prompt asks, else as the workspace is set, else as its
 * own templates or the prompt are written.
 */
export function languageOf(
  { workspace, signal }: SequenceInput,
  instruction: string | null = null,
): SequenceLanguage {
  const { language, stepTemplates } = workspace
  return (
    (instruction === null ? null : findAsked(instruction, '')) ??
    askedIn(signal.prompt) ??
    language ??
    detect(textOf(stepTemplates ?? [])) ??
    detect(signal.prompt) ??
    'en'
  )
}

function findAsked(text: string, before: string): SequenceLanguage | null {
  const folded = fold(text)
  const isAsked = (names: string) =>
    new RegExp(`${before}\\b(?:in|into|to|auf|en|em|nel|het)\\s+(?:${names})(?![\\p{L}-])`, 'u').test(folded)
  return SequenceLanguage.options.find((language) => isAsked(NAMES[language])) ?? null
}

function textOf(templates: readonly StepTemplate[]): string {
  return templates.map(({ body }) => body.replace(/\{[{%].*?[%}]\}/gs, ' ')).join('\n')
}
