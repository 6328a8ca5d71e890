import { notifications, notificationsStore, updateNotificationsState } from '@mantine/notifications'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { CallError } from '../api/callError'
import { changeTexts } from '../texts/change'
import { texts } from '../texts/texts'
import { ChangeNote } from './ChangeNote'
import { describeChange, describeEffect, nameLeads } from './describeChange'
import { nameOf } from './nameOf'

const NOTE_MS = 10_000

export type Told = { leads: readonly Lead[]; change: LeadChange; undo: () => unknown }

const CHANGE = 'lead-change'

/** Whose note is shown, or was shown last. */
let shown: LeadChange | null = null

export function tellChange(told: Told): void {
  clearNotes()
  shown = told.change
  notifications.show({ id: CHANGE, autoClose: NOTE_MS, message: noteOf(told, 0) })
}

/** What went along is known later, when another decision may have been made: its note stays. */
export function tellAlso(told: Told, also: number): void {
  if (shown === told.change)
    notifications.update({ id: CHANGE, autoClose: NOTE_MS, message: noteOf(told, also) })
}

function noteOf({ leads, change, undo }: Told, also: number) {
  const more = [describeEffect(leads, change), also > 0 && changeTexts.change.also(also)].filter(isText)
  return <ChangeNote text={describeChange(leads, change)} more={more} onUndo={undo} />
}

function isText(text: string | false | null): text is string {
  return typeof text === 'string'
}

const STEP_REMOVED = 'step-removed'

/** It is saved at once, so the way back is told. */
export function tellStepRemoved(position: number, putBack: () => void): void {
  notifications.show({
    id: STEP_REMOVED,
    autoClose: NOTE_MS,
    message: (
      <ChangeNote
        text={changeTexts.change.stepRemoved(position)}
        more={[]}
        onUndo={() => {
          clearStepRemoved()
          putBack()
        }}
      />
    ),
  })
}

/** The lead is left, and with it what it would be put back into. */
export function clearStepRemoved(): void {
  notifications.hide(STEP_REMOVED)
}

export function tellElsewhere(count: number): void {
  notifications.show({ message: changeTexts.change.elsewhere(count), color: 'yellow' })
}

/** Of the lead that is open. */
export function tellMeanwhile(lead: Lead): void {
  notifications.show({
    message: changeTexts.change.meanwhile(nameOf(lead)),
    color: 'yellow',
    autoClose: NOTE_MS,
  })
}

/** What was written is kept, but of a lead that is not what it was. */
export function tellSavedOnto(lead: Lead): void {
  const status = texts.lead.status[lead.status].toLowerCase()
  notifications.show({
    message: changeTexts.change.savedOnto(nameOf(lead), status),
    color: 'yellow',
    autoClose: NOTE_MS,
  })
}

export function tellWoken(leads: readonly Lead[]): void {
  notifications.show({
    message: changeTexts.change.wokenEarly(nameLeads(leads), leads.length),
    autoClose: NOTE_MS,
  })
}

export function tellUnfit({ status }: LeadChange): void {
  notifications.show({
    message: status === 'contacted' ? changeTexts.change.approveFirst : changeTexts.change.unfit,
  })
}

export function tellSelecting(): void {
  notifications.show({ id: 'selecting', message: changeTexts.change.selecting })
}

export function tellNothingToUndo(): void {
  notifications.show({ message: changeTexts.change.nothingToUndo })
}

const UNSAVED = 'unsaved '

/** Takes away what was told, but not that a text is unsaved: that stays until somebody has read it. */
export function clearNotes(): void {
  updateNotificationsState(notificationsStore, (all) => all.filter(({ id }) => id?.startsWith(UNSAVED)))
}

/** What was written to somebody whose lead is not open any more. */
export function tellUnsaved({ id, name }: { id: string; name: string }, error: unknown): void {
  const why = error instanceof CallError ? error.message : changeTexts.change.needsText
  notifications.show({
    id: UNSAVED + id,
    title: changeTexts.change.leftUnsaved(name),
    message: `${why} ${changeTexts.change.leftUnsavedText}`,
    color: 'red',
    autoClose: false,
  })
}

/** Of a lead that is not open any more. */
export function tellUnwritten(name: string, error: unknown): void {
  notifications.show({
    title: changeTexts.change.unwritten(name),
    message: error instanceof CallError ? error.message : texts.problem.unexpected,
    color: 'red',
    autoClose: NOTE_MS,
  })
}

/** The lead is open again, and says so itself. */
export function clearUnsaved(leadId: string): void {
  notifications.hide(UNSAVED + leadId)
}

export function tellUndone(kept: number): void {
  notifications.show({
    title: changeTexts.change.undone,
    message: kept === 0 ? null : changeTexts.change.kept(kept),
    autoClose: 3_000,
  })
}

/** Where nothing was answered nobody knows yet: it is read again. */
export function tellFailure(error: unknown, count: number): void {
  const isUnanswered = error instanceof CallError && error.status === 0
  const message = error instanceof CallError ? error.message : texts.problem.unexpected
  notifications.show({
    title: isUnanswered ? changeTexts.change.unanswered(count) : changeTexts.change.failed(count),
    message: isUnanswered ? `${message} ${changeTexts.change.unansweredText}` : message,
    color: 'red',
    autoClose: NOTE_MS,
  })
}
