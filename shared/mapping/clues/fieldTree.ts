import type { Field, Segment } from '../../fields/field'
import { remember } from '../remember'

/** A container of the payload, or a leaf (then with its field), found again from its fields. */
export type TreeNode = {
  /** As keys are compared: "Created By" and "created-by" are created_by. */
  key: Segment | null
  /** As the payload has it. */
  name: Segment | null
  parent: TreeNode | null
  children: Map<Segment, TreeNode>
  field: Field | null
}

/** Deeper levels are read as if they were leaves of this one; no tool nests that deep. */
const DEPTH_MAX = 32

/** The containers that the fields came from, root first. */
export function buildTree(fields: readonly Field[]): { root: TreeNode; leaves: TreeNode[] } {
  const root: TreeNode = { key: null, name: null, parent: null, children: new Map(), field: null }
  const splits = { isGroup: findGroups(fields), joint: findJoint(fields), spelled: new Map<string, string>() }
  const leaves = fields.map((field) => addLeaf(root, field, splits))
  return { root, leaves }
}

type IsGroup = (group: string) => boolean
/** What tells which keys are levels written in one. */
type Splits = {
  isGroup: IsGroup
  joint: string | null
  /** The keys met so far. */
  spelled: Map<string, string>
}

function addLeaf(root: TreeNode, field: Field, splits: Splits): TreeNode {
  let node = root
  for (const name of segmentsOf(field, splits).slice(0, DEPTH_MAX)) {
    const key = typeof name === 'number' ? name : recallKey(name, splits)
    const known = node.children.get(key)
    const isAnother = known !== undefined && known.name !== name
    node = addChild(node, { key, name, place: isAnother ? `${name}${TWIN}` : key })
  }
  if (node.field !== null) node = addTwin(node)
  node.field = field
  return node
}

/** After the key of a child beside another one that is spelled alike; nothing that people write. */
const TWIN = '\0'

function addChild(parent: TreeNode, child: Pick<TreeNode, 'key' | 'name'> & { place: Segment }): TreeNode {
  const { key, name, place } = child
  const node = parent.children.get(place) ?? { key, name, parent, children: new Map(), field: null }
  parent.children.set(place, node)
  return node
}

/** Two keys may lead to one place: "contact.email" beside {"contact": {"email": …}}. Neither field is lost. */
function addTwin({ key, name, parent }: TreeNode): TreeNode {
  const twin: TreeNode = { key, name, parent, children: new Map(), field: null }
  parent?.children.set(`${name ?? ''}${TWIN}${parent.children.size}`, twin)
  return twin
}

/** A few plain words; more are a question. */
const fewWords = /^[A-Za-z][A-Za-z\d]*(?:[ -][A-Za-z\d]+){0,2}$/

/** "Created By", "created-by" and "createdBy" are created_by; what is no few plain words stays as it is. */
export function spellKey(name: string): string {
  if (!fewWords.test(name)) return name
  return name
    .replace(/[ -]/g, '_')
    .replace(/([a-z\d])([A-Z])(?=[a-z])/g, '$1_$2')
    .replace(/(^|_)[A-Z](?=[a-z])/g, (start) => start.toLowerCase())
}

/** The same keys come again and again. */
function recallKey(name: string, { spelled }: Splits): string {
  const key = spelled.get(name) ?? spellKey(name)
  spelled.set(name, key)
  return key
}

function segmentsOf({ segments }: Field, { isGroup, joint }: Splits): Segment[] {
  if (joint !== null) return segments.flatMap((key) => setJointsApart(key, joint))
  const isGrouped = segments.some(
    (key) => typeof key === 'string' && (key.endsWith(']') || key.includes('/')),
  )
  return isGrouped
    ? segments.flatMap(setBracketsApart).flatMap((key) => setGroupsApart(key, isGroup))
    : segments
}

const grouped = /^[^\s/:.]{2,60}(?:\/[^\s/:.]{2,60}){1,4}$/

/** Surveys put the groups of their questions before them: "group_company/company_name". */
function setGroupsApart(key: Segment, isGroup: IsGroup): Segment[] {
  if (typeof key !== 'string' || !grouped.test(key) || !isGroup(groupOf(key))) return [key]
  const parts = key.split('/')
  return department.test(groupOf(key)) ? parts.slice(1) : parts
}

/** Bases and apps put the department before what its people have named: "Sales/name" is no name of a seller. */
const department =
  /^(?:sales|support|marketing|crm|service|success|finance|operations|hr|vertrieb|ventas|vendas|vendite)$/i

/** "Phone/Email" is a label of two words: a group has an underscore, or more keys, and is no key beside them. */
function findGroups(fields: readonly Field[]): IsGroup {
  const keys = new Set(fields.flatMap(({ segments }) => segments))
  const counts = new Map<string, number>()
  for (const key of keys)
    if (typeof key === 'string' && grouped.test(key))
      counts.set(groupOf(key), (counts.get(groupOf(key)) ?? 0) + 1)
  return (group) => !keys.has(group) && (group.includes('_') || (counts.get(group) ?? 0) > 1)
}

function groupOf(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

const joints = ['.', '__']
const part = /^[\p{L}$@][\p{L}\p{M}\p{N}$@-]*(?:_[\p{L}\p{M}\p{N}$@-]+)*$|^\d{1,4}$/u
/** With fewer keys a dot or two may be part of a name. */
const JOINED_MIN = 3

/** Tools that know one level only write the others into its keys: "contact.email", "contact__email". */
function findJoint(fields: readonly Field[]): string | null {
  const keys = new Set(fields.flatMap(({ segments }) => segments))
  return joints.find((joint) => isJoint(joint, keys)) ?? null
}

/** Many keys are joined by it, some with the same beginning. */
function isJoint(joint: string, keys: ReadonlySet<Segment>): boolean {
  const firsts = new Set<string>()
  let [joined, shared] = [0, 0]
  for (const key of keys) {
    if (typeof key !== 'string' || !isJoinedBy(key, joint)) continue
    const first = key.slice(0, key.indexOf(joint))
    joined += 1
    if (firsts.has(first)) shared += 1
    firsts.add(first)
  }
  return joined >= JOINED_MIN && shared > 0
}

const JOINED_LENGTH_MAX = 120

/** Salesforce marks what its users have made, and whose package it is: "pba__SystemCompanyName__c". */
const salesforceField = /__(?:c|r|pc|x)$/i

function isJoinedBy(key: string, joint: string): boolean {
  if (key.length > JOINED_LENGTH_MAX || !key.includes(joint) || salesforceField.test(key)) return false
  return key.split(joint).every((one) => part.test(one))
}

function setJointsApart(key: Segment, joint: string): Segment[] {
  if (typeof key !== 'string' || !isJoinedBy(key, joint)) return [key]
  return key.split(joint).map((one) => (/^\d+$/.test(one) ? Number(one) : one))
}

const bracketed = /^[^[\]]+(?:\[[^[\]]{1,60}\])+$/

/** Forms that are sent as one level name the others in brackets: "contacts[0][name]". */
function setBracketsApart(key: Segment): Segment[] {
  if (typeof key === 'number' || !key.endsWith(']') || !bracketed.test(key)) return [key]
  const parts = key.slice(0, -1).split(/\]?\[/)
  return parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : part))
}

/**
 * Asked again for every leaf of a long list, what is read from all of a node's children would cost the square of it. What else the
 * answer is read by must be the same for the whole tree.
 */
export function rememberByNode<Answer, Rest extends unknown[]>(
  read: (node: TreeNode, ...rest: Rest) => Answer,
): (node: TreeNode, ...rest: Rest) => Answer {
  return remember(read)
}

/** Whether a node is one of some others or stands somewhere under one. */
export function isWithinOne(inner: TreeNode, outers: ReadonlySet<TreeNode>): boolean {
  for (let node: TreeNode | null = inner; node; node = node.parent) if (outers.has(node)) return true
  return false
}

/** Whether a node is another or stands somewhere under it. */
export function isWithin(inner: TreeNode, outer: TreeNode): boolean {
  for (let node: TreeNode | null = inner; node; node = node.parent) if (node === outer) return true
  return false
}

/** Whether a node, or one of those that it is in, is called so. */
export function isUnderKey(start: TreeNode, name: RegExp): boolean {
  for (let node = start; node.parent; node = node.parent) if (name.test(String(node.key))) return true
  return false
}

/** A list of one is told of by what stands in its item: {"receivers": [{"role": "seller", …}]}. */
export function loneItemOf(place: TreeNode): TreeNode {
  const only = place.children.size === 1 ? place.children.get(0) : undefined
  return only && only.children.size > 0 ? only : place
}
