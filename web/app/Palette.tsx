import { Kbd, Modal, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { texts } from '../texts/texts'
import classes from './Palette.module.css'
import { type Command, useCommands } from './useCommands'

const words = texts.palette
const SHOWN_MAX = 50
const LIST = 'palette-list'

/** Everything by its name, each with the key that is quicker. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [sought, setSought] = useState('')
  const [place, setPlace] = useState(0)
  const leave = useLeave(onClose)
  const found = useCommands().filter(fits(sought)).slice(0, SHOWN_MAX)
  const chosen = found[Math.min(place, found.length - 1)]
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const press = (event: KeyboardEvent) => {
    // Then the keys choose among the letters that are offered.
    if (event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) setPlace((place + by + found.length) % Math.max(found.length, 1))
    else if (event.key === 'Enter') run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={leave}
      title={words.title}
      yOffset="12vh"
      centered={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        aria-controls={LIST}
        aria-activedescendant={chosen && idOf(chosen)}
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={(event) => {
          setSought(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={press}
      />
      <ul id={LIST} role="listbox" aria-label={words.title} className={classes.list}>
        {found.map((command) => (
          <Row key={command.id} command={command} isChosen={command === chosen} onRun={run} />
        ))}
      </ul>
      <Text c="dimmed" role="status">
        {found.length === 0 && words.nothing}
      </Text>
    </Modal>
  )
}

/** Closes it and gives the focus back; a command leads on by itself. The dialog cannot: it is there only while it is open. */
function useLeave(onClose: () => void): () => void {
  const [before] = useState(() => document.activeElement)
  return () => {
    onClose()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

type RowProps = { command: Command; isChosen: boolean; onRun: (command: Command) => void }

function Row({ command, isChosen, onRun }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // The keys are those of the field that has the focus.
    <li
      ref={row}
      id={idOf(command)}
      role="option"
      aria-selected={isChosen}
      className={classes.row}
      onClick={() => {
        onRun(command)
      }}
    >
      <span className={classes.name} dir="auto">
        {command.name}
      </span>
      <span className={classes.kind}>{command.kind}</span>
      {command.keys !== undefined && <Kbd size="xs">{command.keys}</Kbd>}
    </li>
  )
}

const idOf = ({ id }: Command) => `palette-${id}`

function fits(sought: string): (command: Command) => boolean {
  const parts = sought.toLowerCase().split(/\s+/)
  return ({ name, kind }) => parts.every((part) => `${name} ${kind}`.toLowerCase().includes(part))
}
