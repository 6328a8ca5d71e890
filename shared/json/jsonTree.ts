import { exactNumber } from './exactNumber'
import { decodeString, JsonDocument } from './jsonDocument'
import {
  ARRAY,
  ESCAPED_STRING,
  FALSE,
  LONG_NUMBER,
  type NodeKind,
  NONE,
  NULL,
  NUMBER,
  OBJECT,
  STRING,
  TRUE,
} from './nodeTable'
import type { JsonSink } from './scanJson'

/** More notes than this are only counted, so that 60,000 repeated keys cost no more than a few. */
const NOTES_MAX = 100
/** Objects with at most this many members are searched one by one, since an index costs more than it saves. */
const SEARCHED_MEMBERS_MAX = 8

export type JsonNoteCode = 'duplicate_key' | 'inexact_number' | 'lone_surrogate'

/** What a reader of the body should know about one of its nodes. */
export type JsonNote = { code: JsonNoteCode; id: number }

/** An object whose end has not come: how many members it had so far, replaced ones too, and where they are once they are many. */
type OpenObject = { members: number; idByKey: Map<string, number> | undefined }

/** Fills the table of nodes while a text is walked. */
export class JsonTree implements JsonSink {
  readonly document: JsonDocument
  notes: JsonNote[] = []
  uncountedNotes = 0
  private container = NONE
  private readonly openObjects: OpenObject[] = []
  private keyStart = 0
  private nextKey = ''
  private isKeyEscaped = false
  private keyHasLoneSurrogate = false

  /** Where `areKeysUnique`, nobody looks for an earlier member with the same key, which takes half of the time. */
  constructor(
    private readonly text: string,
    private readonly areKeysUnique = false,
  ) {
    this.document = new JsonDocument(text)
  }

  openObject(start: number): void {
    this.container = this.add(OBJECT, start, start)
    this.openObjects.push({ members: 0, idByKey: undefined })
  }

  openArray(start: number): void {
    this.container = this.add(ARRAY, start, start)
  }

  closeContainer(end: number): void {
    const { container } = this
    const { table } = this.document
    if (table.kindOf(container) === OBJECT) this.openObjects.pop()
    table.close(container, end)
    this.container = table.parentOf(container)
    if (this.container !== NONE) table.addLeaves(this.container, table.leafCountOf(container))
  }

  key(start: number, end: number, isPlain: boolean, hasSurrogates: boolean): void {
    this.keyStart = start
    this.nextKey = isPlain ? this.text.slice(start, end) : decodeString(this.text, start, end)
    this.isKeyEscaped = !isPlain
    this.keyHasLoneSurrogate = hasSurrogates && !this.nextKey.isWellFormed()
  }

  string(start: number, end: number, isPlain: boolean, hasSurrogates: boolean): void {
    const id = this.addLeaf(isPlain ? STRING : ESCAPED_STRING, start - 1, end + 1)
    if (hasSurrogates && !String(this.document.valueOf(id)).isWellFormed()) this.note('lone_surrogate', id)
  }

  number(start: number, end: number, isShort: boolean): void {
    const id = this.addLeaf(isShort ? NUMBER : LONG_NUMBER, start, end)
    if (!isShort && exactNumber(this.text.slice(start, end)) === undefined) this.note('inexact_number', id)
  }

  word(start: number, end: number, value: true | false | null): void {
    this.addLeaf(value === null ? NULL : value ? TRUE : FALSE, start, end)
  }

  private addLeaf(kind: NodeKind, start: number, end: number): number {
    if (this.container !== NONE) this.document.table.addLeaves(this.container, 1)
    return this.add(kind, start, end)
  }

  private add(kind: NodeKind, start: number, end: number): number {
    const { table } = this.document
    const parent = this.container
    const object = this.openObjects.at(-1)
    if (parent === NONE || object === undefined || table.kindOf(parent) === ARRAY) {
      const label = parent === NONE ? 0 : table.childCountOf(parent)
      const id = table.add({ kind, parent, start, end, label })
      if (parent !== NONE) table.addChild(parent)
      return id
    }
    const earlier = this.areKeysUnique ? undefined : this.findMember(object, parent)
    const id = table.add({ kind, parent, start, end, label: this.keyStart })
    if (this.isKeyEscaped) table.markKeyEscaped(id)
    if (earlier === undefined) table.addChild(parent)
    else this.replace(earlier, id, parent)
    object.members += 1
    object.idByKey?.set(this.nextKey, id)
    if (this.keyHasLoneSurrogate) this.note('lone_surrogate', id)
    return id
  }

  private findMember(object: OpenObject, id: number): number | undefined {
    const { document } = this
    if (object.idByKey) return object.idByKey.get(this.nextKey)
    if (object.members < SEARCHED_MEMBERS_MAX) {
      for (const member of document.table.childrenOf(id))
        if (document.hasKey(member, this.nextKey)) return member
      return undefined
    }
    object.idByKey = new Map()
    for (const member of document.table.childrenOf(id)) object.idByKey.set(document.keyOf(member), member)
    return object.idByKey.get(this.nextKey)
  }

  private replace(earlier: number, later: number, container: number): void {
    const { table } = this.document
    table.markReplaced(earlier)
    table.addLeaves(container, -table.leafCountOf(earlier))
    this.dropNotes(earlier, table.after(earlier))
    this.note('duplicate_key', later)
  }

  /** Notes are in the order of the nodes, so that the few behind the first are all there is to look at. */
  private dropNotes(firstId: number, endId: number): void {
    const { notes } = this
    const from = notes.findLastIndex(({ id }) => id < firstId) + 1
    if ((notes[from]?.id ?? endId) >= endId) return
    this.notes = notes.filter(({ id }, index) => index < from || id >= endId)
  }

  private note(code: JsonNoteCode, id: number): void {
    if (this.notes.length < NOTES_MAX) this.notes.push({ code, id })
    else this.uncountedNotes += 1
  }
}
