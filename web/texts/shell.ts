export const shellTexts = {
  nav: {
    label: 'Sections',
    feed: 'Feed',
    signals: 'Signals',
    directory: 'Directory',
    settings: 'Settings',
    docs: 'Documentation',
    collapse: 'Collapse the side bar',
    expand: 'Expand the side bar',
    account: 'Your account',
    signOut: 'Sign out',
    skip: 'Skip to the content',
  },
  scheme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the system' },
  problem: {
    unexpected: 'Something went wrong on this page.',
    unexpectedHint: 'Try again. If it stays, reload the page.',
    retry: 'Try again',
    reload: 'Reload',
    offline: 'You are offline. What you see may be old; the page goes on by itself.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or what it showed was deleted.',
    back: 'To your signals',
  },
} as const
