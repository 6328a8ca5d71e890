import type { Sequence } from '../../shared/contract/sequences'
import type { Core } from '../core'
import type { Feature } from '../feature'
import type { SequenceInput } from './sequenceInput'
import { writeWithTemplate } from './writeWithTemplate'

/** Writes what a lead is to be told. */
export function createSequences({ settings }: Pick<Core, 'settings'>) {
  const feature: Feature<unknown> = {}
  const workspace = {
    name: settings.workspaceName,
    about: '',
    language: null,
    bannedWords: [],
    stepTemplates: null,
  }
  return {
    ...feature,
    write: (input: Omit<SequenceInput, 'workspace'>): Sequence => writeWithTemplate({ ...input, workspace }),
  }
}
