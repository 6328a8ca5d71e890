import type { Lead } from '../../shared/contract/leads'
import type { SequenceStep, SequenceSteps } from '../../shared/contract/sequences'
import { CallError } from '../api/callError'

/** Long enough to finish a word. */
const SAVE_MS = 800

/** A step as it is being written; the id is for the page only, so that a step that is moved keeps its fields. */
export type DraftStep = SequenceStep & { id: number }

export type DraftView = {
  steps: readonly DraftStep[]
  state: 'saved' | 'unsaved' | 'incomplete' | 'saving' | 'conflict' | 'failed'
  error: unknown
}

export type SequenceEdit = {
  steps: SequenceSteps
  version: number
  /** What the steps were when the writing began. */
  known: string
}

type Send = (edit: SequenceEdit) => Promise<Lead>

/** A sequence that saves itself while somebody writes, and overwrites nothing that somebody else wrote meanwhile. */
export class SequenceDraft {
  private view: DraftView
  private version: number
  /** What the server has, by which a change of the text is told from one of the status. */
  private known: string
  private lastId = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> = Promise.resolve()
  private isOpen = true
  private readonly listeners = new Set<() => void>()

  constructor(
    private theirs: Lead,
    private send: Send,
  ) {
    this.version = theirs.version
    this.known = textOf(theirs)
    this.view = { steps: this.draftOf(theirs, []), state: 'saved', error: null }
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): DraftView => this.view

  /** The lead is opened, for the first time or again. */
  enter(send: Send): void {
    this.isOpen = true
    this.send = send
  }

  /** The lead is left: steps that have no text yet are given up. Tells, once nothing is under way, whether something stays unsaved. */
  async leave(): Promise<boolean> {
    this.isOpen = false
    this.saveWhole()
    while (this.isLeft() && this.view.state === 'saving') {
      await this.saving
      if (this.isLeft()) this.saveWhole()
    }
    return this.isLeft() && this.view.state !== 'saved'
  }

  private isLeft(): boolean {
    return !this.isOpen
  }

  /** The lead as it is by now. */
  adopt(lead: Lead): void {
    this.theirs = lead
    if (textOf(lead) === this.known) this.version = lead.version
    else if (this.view.state === 'saved') this.takeTheirs()
  }

  change(steps: readonly DraftStep[]): void {
    if (this.view.state === 'conflict') {
      this.show({ steps })
      return
    }
    const isWhole = steps.length > 0 && steps.every(hasText)
    const isSaving = this.view.state === 'saving'
    this.show({ steps, state: isSaving ? 'saving' : isWhole ? 'unsaved' : 'incomplete', error: null })
    this.saveLater()
  }

  add(): void {
    this.lastId += 1
    const step: DraftStep = { id: this.lastId, channel: 'email', delayDays: 3, subject: '', body: '' }
    this.change([...this.view.steps, step])
  }

  /** At once, such as when the lead is left. */
  readonly flush = (): void => {
    clearTimeout(this.timer)
    if (this.view.state === 'unsaved') this.saving = this.save()
  }

  private saveWhole(): void {
    const steps = this.view.steps.filter(hasText)
    if (this.view.state === 'incomplete' && steps.length > 0) {
      const isKnown = JSON.stringify(steps.map(withoutId)) === this.known
      this.show({ steps, state: isKnown ? 'saved' : 'unsaved' })
    }
    this.flush()
  }

  readonly takeTheirs = (): void => {
    this.version = this.theirs.version
    this.known = textOf(this.theirs)
    this.show({ steps: this.draftOf(this.theirs, this.view.steps), state: 'saved', error: null })
  }

  readonly keepMine = (): void => {
    // Where it only failed, nobody was asked whether to overwrite anything.
    if (this.view.state === 'conflict') this.version = this.theirs.version
    this.show({ state: 'unsaved', error: null })
    this.flush()
  }

  private saveLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.flush, SAVE_MS)
  }

  private async save(): Promise<void> {
    const { steps } = this.view
    this.show({ state: 'saving' })
    try {
      const { version, known } = this
      const saved = await this.send({ steps: steps.map(withoutId), version, known })
      this.theirs = saved
      this.version = saved.version
      this.known = textOf(saved)
      this.show({ state: 'saved' })
      if (this.view.steps !== steps) this.change(this.view.steps)
    } catch (error) {
      const isConflict = error instanceof CallError && error.code === 'changed_meanwhile'
      this.show({ state: isConflict ? 'conflict' : 'failed', error })
    }
  }

  private show(change: Partial<DraftView>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }

  /** Steps keep the fields of those that stood in their places: whoever writes in one goes on writing there. */
  private draftOf({ sequence }: Lead, before: readonly DraftStep[]): DraftStep[] {
    return (sequence?.steps ?? []).map((step, nth) => {
      const known = before[nth]?.id
      if (known === undefined) this.lastId += 1
      return { ...step, id: known ?? this.lastId }
    })
  }
}

function hasText({ body }: SequenceStep): boolean {
  return body.trim() !== ''
}

export function textOf({ sequence }: Lead): string {
  return JSON.stringify(sequence?.steps ?? [])
}

function withoutId({ channel, delayDays, subject, body }: DraftStep): SequenceStep {
  return { channel, delayDays, subject: channel === 'email' ? subject : '', body }
}
