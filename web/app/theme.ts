import { createTheme } from '@mantine/core'
import { shellTexts } from '../texts/shell'

/** One neutral family, one accent; what else is coloured means something (ui/StatusBadge.tsx). */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: {
    accent: [
      '#eef0ff',
      '#dfe2fb',
      '#bcc2f2',
      '#979fea',
      '#7882e3',
      '#6069d8',
      '#4b55c8',
      '#3f48ad',
      '#353d92',
      '#2b3276',
    ],
    gray: [
      '#f9fafb',
      '#f3f4f6',
      '#e8eaed',
      '#d9dce1',
      '#bfc4cc',
      '#9aa1ac',
      '#686f7c',
      '#4a515d',
      '#2f353f',
      '#1b2027',
    ],
    dark: [
      '#e3e5e9',
      '#b6bac2',
      '#9197a3',
      '#6b7280',
      '#363b45',
      '#2a2e37',
      '#20242b',
      '#16191e',
      '#101216',
      '#0b0d10',
    ],
  },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace:
    "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { sm: '4px', md: '6px', lg: '8px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    InputWrapper: {
      defaultProps: { withAsterisk: false },
      styles: { description: { fontSize: 12, lineHeight: '16px' } },
    },
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': shellTexts.notes.close } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
  },
})
