import type { LeafValue, Segment } from '../fields/field'
import { exactNumber } from './exactNumber'
import { JsonContainer, JsonLeaf, type JsonNode } from './jsonNode'
import type { JsonSink } from './scanJson'

/** More notes than this are only counted, so that 60,000 repeated keys cost no more than a few. */
const NOTES_MAX = 100

export type JsonNoteCode = 'duplicate_key' | 'inexact_number' | 'lone_surrogate'

/** What a reader of the body should know about one of its nodes. */
export type JsonNote = { code: JsonNoteCode; node: JsonNode }

/** Builds the tree of nodes while a text is walked. */
export class JsonTree implements JsonSink {
  root: JsonNode | undefined
  notes: JsonNote[] = []
  uncountedNotes = 0
  private container: JsonContainer | undefined
  private nextKey = ''
  private keyHasLoneSurrogate = false
  private readonly withRepeatedKeys = new Set<JsonContainer>()

  constructor(private readonly text: string) {}

  openObject(start: number): void {
    this.open('object', start)
  }

  openArray(start: number): void {
    this.open('array', start)
  }

  closeContainer(end: number): void {
    const closed = this.container
    if (closed === undefined) return
    closed.end = end
    if (this.withRepeatedKeys.delete(closed)) closed.dropRepeatedKeys()
    this.container = closed.parent
  }

  key(start: number, end: number, isPlain: boolean): void {
    this.nextKey = isPlain ? this.text.slice(start, end) : decodeString(this.text, start, end)
    this.keyHasLoneSurrogate = !isPlain && hasLoneSurrogate(this.nextKey)
  }

  string(start: number, end: number, isPlain: boolean): void {
    const value = isPlain ? this.text.slice(start, end) : decodeString(this.text, start, end)
    const leaf = this.addLeaf(value, start - 1, end + 1)
    if (!isPlain && hasLoneSurrogate(value)) this.note('lone_surrogate', leaf)
  }

  number(start: number, end: number, isShort: boolean): void {
    const source = this.text.slice(start, end)
    const value = isShort ? Number(source) : exactNumber(source)
    const leaf = this.addLeaf(value ?? source, start, end)
    if (value === undefined) this.note('inexact_number', leaf)
  }

  word(start: number, end: number, value: true | false | null): void {
    this.addLeaf(value, start, end)
  }

  private open(kind: 'object' | 'array', start: number): void {
    const opened = new JsonContainer(kind, this.container, this.nextSegment(), start)
    this.add(opened)
    this.container = opened
  }

  private addLeaf(value: LeafValue, start: number, end: number): JsonLeaf {
    const leaf = new JsonLeaf(this.container, this.nextSegment(), value, start, end)
    this.add(leaf)
    return leaf
  }

  private nextSegment(): Segment {
    return this.container?.kind === 'array' ? this.container.children.length : this.nextKey
  }

  private add(node: JsonNode): void {
    const { container } = this
    if (container === undefined) {
      this.root = node
      return
    }
    const earlier = container.kind === 'object' ? container.child(String(node.segment)) : undefined
    container.append(node)
    if (earlier !== undefined) this.replace(earlier, node, container)
    if (this.keyHasLoneSurrogate) this.note('lone_surrogate', node)
    this.keyHasLoneSurrogate = false
  }

  private replace(earlier: JsonNode, later: JsonNode, container: JsonContainer): void {
    this.withRepeatedKeys.add(container)
    this.notes = this.notes.filter(({ node }) => node.start < earlier.start || node.start >= earlier.end)
    this.note('duplicate_key', later)
  }

  private note(code: JsonNoteCode, node: JsonNode): void {
    if (this.notes.length < NOTES_MAX) this.notes.push({ code, node })
    else this.uncountedNotes += 1
  }
}

/** The scanner has checked the spelling, so the platform may decode it. */
function decodeString(text: string, start: number, end: number): string {
  return String(JSON.parse(text.slice(start - 1, end + 1)))
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}
