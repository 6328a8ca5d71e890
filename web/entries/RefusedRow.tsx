import { Badge, Text } from '@mantine/core'
import { CircleX } from 'lucide-react'
import { useState } from 'react'
import type { Refusal } from '../../shared/contract/refusals'
import { RefusedRequest } from '../signals/steps/RefusedRequest'
import { texts } from '../texts/texts'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './Entries.module.css'

/** Why it was refused; what to do about it and what came, for whoever opens it. */
export function RefusedRow({ refusal }: { refusal: Refusal }) {
  const { status, message, receivedAt } = refusal
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={classes.refused}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary className={classes.row}>
        <span className={classes.outcome}>
          <Badge
            variant="light"
            color="red"
            tt="none"
            fw={500}
            radius="sm"
            leftSection={<CircleX size={12} />}
          >
            {texts.entries.refused}
          </Badge>
        </span>
        <Text span truncate className={classes.reason}>
          {message}
        </Text>
        <Text span c="dimmed" className={`tabular ${classes.size ?? ''}`}>
          {status}
        </Text>
        <span className={classes.time}>
          <RelativeTime at={receivedAt} />
        </span>
      </summary>
      {isOpen && (
        <div className={classes.refusal}>
          <RefusedRequest refusal={refusal} />
        </div>
      )}
    </details>
  )
}
