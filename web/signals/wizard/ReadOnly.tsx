import { createTheme, MantineThemeProvider } from '@mantine/core'
import type { ReactNode } from 'react'

const disabled = { defaultProps: { disabled: true } }

/** What changes something. What only opens, leads on or searches says of itself that it is not disabled. */
const theme = createTheme({
  components: {
    ...{ Button: disabled, TextInput: disabled, Textarea: disabled, NativeSelect: disabled },
    ...{
      MultiSelect: disabled,
      TagsInput: disabled,
      Checkbox: disabled,
      Switch: disabled,
      RadioCard: disabled,
    },
  },
})

/** Fields and buttons that can be looked at only; what is folded up opens all the same. */
export function ReadOnly({ children }: { children: ReactNode }) {
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
}
