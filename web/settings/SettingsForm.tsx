import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode, SyntheticEvent } from 'react'
import { accountTexts } from '../texts/accounts'
import { Panel } from '../ui/Panel'
import { Problem } from '../ui/Problem'
import { useMayChangeWorkspace } from './workspaceQueries'

type SettingsFormProps = {
  title: string
  saving: { isPending: boolean; error: Error | null }
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void
  /** False while there is nothing to store. */
  canSave?: boolean
  /** Beside the button that saves. */
  beside?: ReactNode
  children: ReactNode
}

/** A part of the workspace's settings; whoever may not change it reads it. */
export function SettingsForm({
  title,
  saving,
  onSubmit,
  canSave = true,
  beside,
  children,
}: SettingsFormProps) {
  const mayChange = useMayChangeWorkspace()
  return (
    <Panel title={title}>
      <form onSubmit={onSubmit}>
        <fieldset disabled={!mayChange} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap="sm">
            {children}
            {saving.error && <Problem error={saving.error} />}
            {mayChange && canSave && (
              <Group gap={8}>
                <Button type="submit" loading={saving.isPending}>
                  {accountTexts.profile.save}
                </Button>
                {beside}
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </Panel>
  )
}
