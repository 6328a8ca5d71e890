import type { TreeNode } from './fieldTree'
import { textOf } from './itemKeys'
import { asksFor } from './speakingLists'
import type { WordsOf } from './word'

/** What answers are called by what stands beside them, by their keys or for each by itself. */
type LabelsBeside = {
  definitions: Map<string, { text: string; node: TreeNode }>
  titles: Map<TreeNode, string>
  describing: Set<TreeNode>
}

const labelMapKey = /^(?:field_?|question_?|column_?)?(?:labels?|titles?|headers?|questions?|names)$/i
/** Fewer shared keys are chance. */
const SHARED_KEYS_MIN = 2

/** Some forms give the labels beside the answers under the same keys: {"values": {"q1": …}, "labels": {"q1": …}}. */
export function collectLabelMap(
  node: TreeNode,
  { definitions, describing }: Pick<LabelsBeside, 'definitions' | 'describing'>,
): void {
  if (typeof node.key !== 'string' || !labelMapKey.test(node.key) || !node.parent) return
  const leaves = [...node.children].filter(([, child]) => textOf(child) !== null)
  if (leaves.length !== node.children.size) return
  const others = [...node.parent.children.values()].filter((other) => other !== node)
  const isShared = others.some((other) => sharesKeys(other, node))
  if (!isShared) return
  for (const [key, child] of leaves) {
    definitions.set(String(key), { text: textOf(child) ?? '', node })
    describing.add(child)
  }
}

function sharesKeys(one: TreeNode, other: TreeNode): boolean {
  const [few, many] = one.children.size < other.children.size ? [one, other] : [other, one]
  let shared = 0
  for (const key of few.children.keys()) {
    if (typeof key === 'string' && many.children.has(key)) shared += 1
    if (shared === SHARED_KEYS_MIN) return true
  }
  return false
}

const valueWords =
  '(?:value|val|answer|response|reply|antwort|respuesta|resposta|risposta|reponse|réponse|antwoord|odpowiedz|cevap|svar|ответ|回答|答案|답변)'
/** "field01_value", "1_response", "Answer 3", "custom_answer_3", and "field01" beside "field01_label". */
const numberedValue = new RegExp(`^(.*\\d[_ -]?)${valueWords}$`, 'i')
const valueNumbered = new RegExp(`^(.*?)${valueWords}([_ -]?\\d+)$`, 'i')
const questionWords = [
  ...[
    'label',
    'question',
    'frage',
    'pregunta',
    'pergunta',
    'domanda',
    'vraag',
    'fråga',
    'spørgsmål',
    'spørsmål',
  ],
  ...['pytanie', 'soru', 'вопрос', '質問', '问题', '問題', '질문'],
]
const labelWords = ['name', 'title', 'text', ...questionWords]

/** Numbered fields may carry their names beside them: {"field01_name": "Company", "field01_value": …}. */
export function labelNumberedPairs(
  node: TreeNode,
  { titles, describing }: Pick<LabelsBeside, 'titles' | 'describing'>,
): void {
  const byKey = new Map([...node.children].map(([key, child]) => [String(key).toLowerCase(), child]))
  for (const [key, value] of byKey) {
    if (!value.field || !/\d/.test(key)) continue
    const title = labelsOf(key)
      .map((label) => byKey.get(label))
      .find((label) => textOf(label) !== null)
    if (!title || title === value || describing.has(value)) continue
    titles.set(value, textOf(title) ?? '')
    describing.add(title)
  }
}

const numberedKey = /^(\D*)(\d{1,3})(\D*)$/
/** More keys than this are no form. */
const KEYS_MAX = 400
const NUMBERED_MIN = 2

/** What the numbered keys of an object hold, by the key without its number. */
type Stems = Map<string, Map<string, TreeNode>>

/**
 * Whatever they are called: of numbered keys the ones that ask for a name or an address label those with the same numbers:
 * {"otazka_1": "E-mail", "zapis_1": "ada@…", "otazka_2": "Kolik vás bude?", "zapis_2": "4"}.
 */
export function labelNumberedStems(
  node: TreeNode,
  { titles, describing, wordsOf }: Pick<LabelsBeside, 'titles' | 'describing'> & { wordsOf: WordsOf },
): void {
  if (node.children.size < NUMBERED_MIN * 2 || node.children.size > KEYS_MAX) return
  const stems = stemsOf(node)
  if (stems.size < 2) return
  const speaking = [...stems].filter(([, numbered]) =>
    [...numbered.values()].some((child) => !describing.has(child) && asksFor(child, { wordsOf })),
  )
  const [asking, ...others] = speaking
  if (!asking || others.length > 0) return
  const values = valuesFor(asking, stems)
  for (const [number, child] of values ?? []) {
    const title = asking[1].get(number)
    if (!title || textOf(title) === null || titles.has(child)) continue
    titles.set(child, textOf(title) ?? '')
    describing.add(title)
  }
}

function stemsOf({ children }: TreeNode): Stems {
  const stems: Stems = new Map()
  for (const [key, child] of children) {
    const [, before, number, after] = numberedKey.exec(String(key)) ?? []
    if (number === undefined || typeof key !== 'string' || !child.field) continue
    const stem = `${before ?? ''}#${after ?? ''}`
    const numbered = stems.get(stem) ?? new Map<string, TreeNode>()
    stems.set(stem, numbered.set(number, child))
  }
  return new Map([...stems].filter(([, numbered]) => numbered.size >= NUMBERED_MIN))
}

/** The only other keys with the same numbers, or those of them that hold an address. */
function valuesFor(
  [stem, questions]: [string, Map<string, TreeNode>],
  stems: Stems,
): Map<string, TreeNode> | undefined {
  const found = [...stems].flatMap(([other, numbered]) => {
    const shared = [...numbered.keys()].filter((number) => questions.has(number)).length
    return other !== stem && shared >= NUMBERED_MIN ? [numbered] : []
  })
  const addressed = found.filter((numbered) =>
    [...numbered.values()].some((child) => textOf(child)?.includes('@')),
  )
  return found.length === 1 ? found[0] : addressed.length === 1 ? addressed[0] : undefined
}

/** The keys at which the label of a numbered value may stand. */
function labelsOf(key: string): string[] {
  const [, start] = numberedValue.exec(key) ?? []
  if (start !== undefined) return labelWords.map((word) => start + word)
  const [, before = '', number] = valueNumbered.exec(key) ?? []
  if (number !== undefined) {
    // The first guest's name and response are "name_1" and "response_1".
    const words = before === '' && !/^val/i.test(key) ? questionWords : labelWords
    return words.map((word) => before + word + number)
  }
  return /\d$/.test(key) ? ['_label', '_question', '_title', 'label', 'question'].map((end) => key + end) : []
}
