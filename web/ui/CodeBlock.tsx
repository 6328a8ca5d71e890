import { Box, ScrollArea } from '@mantine/core'
import { CopyAction } from './CopyAction'

type CodeBlockProps = { label: string; code: string; copyLabel: string; shown?: string }

/** `shown` stands for what is copied where that holds a secret. */
export function CodeBlock({ label, code, shown = code, copyLabel }: CodeBlockProps) {
  return (
    <Box pos="relative">
      <ScrollArea
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}
        style={{ border: '1px solid var(--line)', borderRadius: 6, background: 'var(--surface)' }}
      >
        <Box component="pre" m={0} p="sm" pt={44} ff="monospace" fz="xs">
          {shown}
        </Box>
      </ScrollArea>
      <Box pos="absolute" top={8} right={8}>
        <CopyAction value={code} label={copyLabel} />
      </Box>
    </Box>
  )
}
