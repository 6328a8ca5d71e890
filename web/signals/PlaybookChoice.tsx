import { NativeSelect } from '@mantine/core'
import { type Playbook, playbooks } from '../texts/playbooks'
import { texts } from '../texts/texts'

const words = texts.playbooks

type PlaybookChoiceProps = {
  playbook: Playbook | undefined
  onChoose: (playbook: Playbook | undefined) => void
}

export function PlaybookChoice({ playbook, onChoose }: PlaybookChoiceProps) {
  return (
    <NativeSelect
      label={words.label}
      description={words.help}
      mb="md"
      value={playbook?.name ?? ''}
      data={[{ value: '', label: words.none }, ...playbooks.map(({ name }) => name)]}
      onChange={({ currentTarget: { value } }) => {
        onChoose(playbooks.find(({ name }) => name === value))
      }}
    />
  )
}
