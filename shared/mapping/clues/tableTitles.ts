import type { Segment } from '../../fields/field'
import { squash } from '../../identifiers/placeholders'
import { rememberByNode } from './fieldTree'
import type { TreeNode } from './fieldTree'
import { textOf } from './itemKeys'
import { identityTags, type Word, type WordsOf } from './word'
import { hasTag } from '../parties/roles'

const headKeys = new Set(
  'columns rowtype headers header fields cols columnnames fieldnames headings heading keys names labels titles kopfzeile spalten colonnes columnas colunas colonne kolommen kolumny столбцы заголовки 列 表头 ヘッダー'.split(
    ' ',
  ),
)
/** What cells are called, as far as tables say it. */
type CellLabels = {
  titles: Map<TreeNode, string>
  byItem: Map<TreeNode, { text: string; words: Word[]; isQualifier: boolean; valueNodes: Set<TreeNode> }>
  describing: Set<TreeNode>
  wordsOf: WordsOf
}
const CELLS_MAX = 200
const ROWS_MAX = 50
const KNOWN_MIN = 2
const BESIDE_MAX = 6

/** Titles of cells in tables of lists: {"columns": ["Email", "Name"], "rows": [["ada@…", "Ada"]]}, or the first row. */
export function titleCells(node: TreeNode, labels: CellLabels): void {
  const rows = isFlatRow(node) ? [node] : rowsOf(node)
  if (rows.length === 0) return
  const head = headBeside(node, rows)
  const first = rows.length > 1 ? rows[0] : undefined
  const titled = head ?? first
  const titles = titled ? textsOf(titled) : null
  if (!titled || !titles || !isHead(titled, labels.wordsOf)) return
  for (const cell of titled.children.values()) describe(cell, labels)
  for (const row of rows) {
    if (!head && row === first) continue
    for (const [index, cell] of row.children) {
      const title = titles.get(index)
      if (title !== undefined) giveTitle(cell, title, labels)
    }
  }
}

/** A title, or a column with whatever else is told of it. */
function describe(title: TreeNode, { describing }: CellLabels): void {
  if (title.field) describing.add(title)
  for (const child of title.children.values()) if (child.field) describing.add(child)
}

const rowKey = /^(?:row|values?|data|cells?|record|line|entry)$/i

/** The one row of a table without a list around it: {"header": ["forename", "mail"], "row": ["Ada", "ada@…"]}. */
function isFlatRow({ key, parent, children }: TreeNode): boolean {
  if (typeof key !== 'string' || !rowKey.test(key) || !parent) return false
  if (children.size < KNOWN_MIN || children.size > CELLS_MAX) return false
  return [...children].every(([index, cell]) => typeof index === 'number' && cell.field !== null)
}

function giveTitle(cell: TreeNode, title: string, { titles, byItem, wordsOf }: CellLabels): void {
  const leaf = leafOf(cell)
  if (leaf === cell) titles.set(cell, title)
  else
    byItem.set(cell, { text: title, words: wordsOf(title), isQualifier: false, valueNodes: new Set([leaf]) })
}

/** Lists of plain values in a list; a row and a cell may each be wrapped once: {"rows": [{"f": [{"v": …}]}]}. */
function rowsOf(node: TreeNode): TreeNode[] {
  const members = firstOf(node, ROWS_MAX)
  const rows = members.map(unwrap)
  return rows.length > 0 && rows.every((row, index) => isRow(row, members[index]?.key)) ? rows : []
}

/** The first members of a container, whose others are not looked at. */
function firstOf({ children }: TreeNode, count: number): TreeNode[] {
  const members: TreeNode[] = []
  for (const member of children.values()) {
    if (members.length === count) break
    members.push(member)
  }
  return members
}

function unwrap(row: TreeNode): TreeNode {
  const [only] = row.children.size === 1 && typeof row.key === 'number' ? row.children.values() : []
  return only && typeof only.key === 'string' && only.children.size > 0 ? only : row
}

function isRow({ children }: TreeNode, key: Segment | null | undefined): boolean {
  if (typeof key !== 'number' || children.size < KNOWN_MIN || children.size > CELLS_MAX) return false
  return [...children].every(([index, cell]) => typeof index === 'number' && leafOf(cell).field !== null)
}

function leafOf(cell: TreeNode): TreeNode {
  const [only] = cell.children.size === 1 ? cell.children.values() : []
  return only && typeof only.key === 'string' && only.field ? only : cell
}

/** The titles beside the rows, in a list of texts or of columns with names, which may be in an object of its own. */
function headBeside(node: TreeNode, [row]: TreeNode[]): TreeNode | undefined {
  if (!node.parent || !row) return undefined
  const others = firstOf(node.parent, BESIDE_MAX + 1).filter((other) => other !== node)
  const beside = others.slice(0, BESIDE_MAX)
  const all = beside.flatMap((other) => [other, ...firstOf(other, BESIDE_MAX)])
  return all.find(isCalledHead) ?? beside.find((other) => isAsLong(other, row) && isListOfTitles(other))
}

/** Whatever it is called: {"עמודות": ["שם מלא", "דוא״ל"], "שורות": [["…", "…"]]}. */
function isAsLong({ key, children }: TreeNode, row: TreeNode): boolean {
  return typeof key === 'string' && children.size === row.children.size
}

function isCalledHead(node: TreeNode): boolean {
  return headKeys.has(squash(String(node.key))) && isListOfTitles(node)
}

const isListOfTitles = rememberByNode(
  ({ key, children }) =>
    typeof key === 'string' &&
    children.size >= KNOWN_MIN &&
    children.size <= CELLS_MAX &&
    [...children].every(([index, title]) => typeof index === 'number' && titleOf(title) !== null),
)

/** A title, or a column that has one. */
function titleOf(node: TreeNode): string | null {
  if (node.field) return textOf(node)
  const named = [...node.children.values()].find(({ key }) => nameKey.test(String(key)))
  return textOf(named)
}

const nameKey = /^(?:name|title|label|header|caption)$/i

const textsOf = rememberByNode(
  ({ children }): ReadonlyMap<string | number, string> =>
    new Map(
      [...children].flatMap(([index, node]) => {
        const title = titleOf(node)
        return title === null ? [] : [[index, title] as const]
      }),
    ),
)

const isHead = rememberByNode((head, wordsOf: WordsOf) => {
  const texts = [...textsOf(head).values()]
  if (texts.some((text) => text.includes('@'))) return false
  const known = texts.filter((text) => hasTag(wordsOf(text), ...identityTags))
  return known.length >= KNOWN_MIN
})
