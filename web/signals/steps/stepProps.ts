import type { Signal } from '../../../shared/contract/signals'

export type StepProps = { signal: Signal }
