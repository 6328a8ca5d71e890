import { notifications } from '@mantine/notifications'
import type { Lead, LeadChange } from '../../shared/contract/leads'
import { CallError } from '../api/callError'
import { texts } from '../texts/texts'
import { ChangeNote } from './ChangeNote'
import { describeChange } from './describeChange'

const NOTE_MS = 10_000

export type Told = { leads: readonly Lead[]; change: LeadChange; undo: () => unknown }

export function tellChange({ leads, change, undo }: Told, also = 0): void {
  notifications.clean()
  notifications.show({
    id: 'lead-change',
    autoClose: NOTE_MS,
    message: (
      <ChangeNote
        text={describeChange(leads, change)}
        more={also > 0 ? [texts.change.also(also)] : []}
        onUndo={undo}
      />
    ),
  })
}

export function tellElsewhere(count: number): void {
  notifications.show({ message: texts.change.elsewhere(count), color: 'yellow' })
}

export function tellUnfit({ status }: LeadChange): void {
  notifications.show({ message: status === 'contacted' ? texts.change.approveFirst : texts.change.unfit })
}

export function tellNothingToUndo(): void {
  notifications.show({ message: texts.change.nothingToUndo })
}

export function clearNotes(): void {
  notifications.clean()
}

export function tellUndone(kept: number): void {
  notifications.show({
    title: texts.change.undone,
    message: kept === 0 ? null : texts.change.kept(kept),
    autoClose: 3_000,
  })
}

export function tellFailure(error: unknown): void {
  const message = error instanceof CallError ? error.message : texts.problem.unexpected
  notifications.show({ title: texts.change.failed, message, color: 'red', autoClose: NOTE_MS })
}
