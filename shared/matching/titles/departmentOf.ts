import { rememberKey } from '../rememberKey'
import { departmentWords, notDepartment, otherWords } from './departmentWords'
import { Department } from './levels'
import { findPhrases, makePhraseTable } from './phraseTable'
import { readOwnParts } from './titleWords'

type Found = Department | 'none'

const table = makePhraseTable<Found>([
  ...Department.options.flatMap((one) => (one === 'other' ? [] : [[one, departmentWords[one]] as const])),
  ['other', otherWords],
  ['none', notDepartment],
])

/** What somebody with this title works on; null where it does not say ("Consultant"). Who leads the whole is `other`. */
export const departmentOf = rememberKey((title): Department | null => {
  const found = readOwnParts(title)
    .flatMap((words) => findPhrases(words, table))
    .filter((one) => one !== 'none')
  return found.find((one) => one !== 'other') ?? found[0] ?? null
})

/** What sources call the departments, beside our own names of them. */
const otherNames = new Map<string, Department>(
  Object.entries({
    'human resources': 'hr',
    'information technology': 'it',
    'customer service': 'support',
    'public relations': 'marketing',
    media: 'marketing',
    'real estate': 'other',
    trades: 'other',
    'c suite': 'other',
    'product management': 'product',
    'engineering technical': 'engineering',
    'medical health': 'health',
  } as const),
)

/** A department as a source of people names it ("Human Resources"); null when it names none. */
export function readDepartment(text: string): Department | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s_&-]+/g, ' ')
  const own = Department.safeParse(plain.replace(/ /g, '_'))
  return own.success ? own.data : (otherNames.get(plain) ?? departmentOf(text))
}
