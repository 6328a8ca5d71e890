import type { Detector } from '../detector'

export type DisabledHooksDeps = {
  /** Hooks that Signalpost switched off by itself. */
  listSwitchedOff: () => Promise<
    { _id: string; signalId: string | null; event: string; disabledReason: string | null }[]
  >
}

export function disabledHooks({ listSwitchedOff }: DisabledHooksDeps): Detector {
  return {
    kind: 'hook_disabled',
    async find() {
      const hooks = await listSwitchedOff()
      return hooks.map(({ _id, signalId, event, disabledReason }) => ({
        signalId,
        of: _id,
        text: `The hook ${_id} of ${event} was switched off: ${disabledReason ?? 'its address fails.'} Mend its address, then switch it on again.`,
      }))
    },
  }
}
