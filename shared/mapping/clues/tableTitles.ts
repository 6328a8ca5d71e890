import { squash } from '../../identifiers/placeholders'
import type { TreeNode } from './fieldTree'
import type { WordsOf } from './word'
import { hasTag } from '../parties/roles'

const headKeys = new Set(
  'columns headers header fields cols columnnames fieldnames headings heading keys names labels titles kopfzeile spalten colonnes columnas colunas colonne kolommen kolumny столбцы заголовки 列 表头 ヘッダー'.split(
    ' ',
  ),
)
const CELLS_MAX = 200
const ROWS_MAX = 50
const KNOWN_MIN = 2

/** Titles of cells in tables of lists: {"columns": ["Email", "Name"], "rows": [["ada@…", "Ada"]]}, or the first row. */
export function titleCells(
  node: TreeNode,
  labels: { titles: Map<TreeNode, string>; describing: Set<TreeNode>; wordsOf: WordsOf },
): void {
  const rows = rowsOf(node)
  if (rows.length === 0) return
  const head = headBeside(node, rows) ?? (rows.length > 1 ? rows[0] : undefined)
  const titles = head ? textsOf(head) : null
  if (!head || !titles || !isHead(titles, labels.wordsOf)) return
  for (const cell of head.children.values()) labels.describing.add(cell)
  for (const row of rows) {
    if (row === head) continue
    for (const [index, cell] of row.children) {
      const title = titles.get(index)
      if (title !== undefined) labels.titles.set(cell, title)
    }
  }
}

/** Lists of plain values in a list. */
function rowsOf(node: TreeNode): TreeNode[] {
  const rows = [...node.children.values()].slice(0, ROWS_MAX)
  return rows.length > 0 && rows.every(isRow) ? rows : []
}

function isRow({ key, children }: TreeNode): boolean {
  if (typeof key !== 'number' || children.size < KNOWN_MIN || children.size > CELLS_MAX) return false
  return [...children].every(([index, { field }]) => typeof index === 'number' && field !== null)
}

function headBeside(node: TreeNode, [row]: TreeNode[]): TreeNode | undefined {
  if (!node.parent || !row) return undefined
  return [...node.parent.children.values()].find(
    (other) => other !== node && headKeys.has(squash(String(other.key))) && isRow({ ...other, key: 0 }),
  )
}

function textsOf(head: TreeNode): Map<string | number, string> {
  return new Map(
    [...head.children].flatMap(([index, { field }]) =>
      typeof field?.value === 'string' ? [[index, field.value] as const] : [],
    ),
  )
}

function isHead(titles: Map<string | number, string>, wordsOf: WordsOf): boolean {
  const texts = [...titles.values()]
  if (texts.some((text) => text.includes('@'))) return false
  const known = texts.filter((text) =>
    hasTag(
      wordsOf(text),
      'email',
      'name',
      'firstName',
      'lastName',
      'fullName',
      'company',
      'companyName',
      'website',
      'domain',
    ),
  )
  return known.length >= KNOWN_MIN
}
