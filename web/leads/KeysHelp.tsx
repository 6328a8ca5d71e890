import { Kbd, Modal, Switch, Table } from '@mantine/core'
import { keyTexts } from '../texts/keys'
import { texts } from '../texts/texts'
import { isMac } from '../ui/isMac'

const words = keyTexts.keys
const rows = [...words.rows, [texts.palette.keys[isMac ? 'mac' : 'other'], words.palette]] as const
/** What decides on leads is for who may. */
const FOR_WRITERS: readonly string[] = words.forWriters

type KeysHelpProps = {
  mayWrite: boolean
  opened: boolean
  onClose: () => void
  areOn: boolean
  onSwitch: (on: boolean) => void
}

export function KeysHelp({ mayWrite, opened, onClose, areOn, onSwitch }: KeysHelpProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Table mb="md">
        <Table.Tbody>
          {rows
            .filter(([keys]) => mayWrite || !FOR_WRITERS.includes(keys))
            .map(([keys, what]) => (
              <Table.Tr key={keys}>
                <Table.Td w={150}>
                  <Kbd style={{ whiteSpace: 'nowrap' }}>{keys}</Kbd>
                </Table.Td>
                <Table.Td>{what}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Switch
        label={words.enabled}
        description={words.enabledHelp}
        checked={areOn}
        onChange={(event) => {
          onSwitch(event.currentTarget.checked)
        }}
      />
    </Modal>
  )
}
