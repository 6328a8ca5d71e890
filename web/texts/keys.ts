export const keyTexts = {
  keys: {
    title: 'Keys',
    close: 'Close',
    enabled: 'Single-letter keys',
    enabledHelp:
      'Switch them off where they get in the way of a screen reader or of dictation. The arrows move all the same.',
    rows: [
      ['j / k, ↓ / ↑', 'Next, previous lead'],
      ['e', 'Approve'],
      ['c', 'Mark as contacted'],
      ['d', 'Dismiss, then c, p, s or o for the reason'],
      ['h', 'Snooze, then 1 to 5'],
      ['x', 'Select'],
      ['Shift j / Shift k', 'Select on the way'],
      ['a', 'Select all that match'],
      ['Esc', 'Leave a field, clear the selection'],
      ['z', 'Undo'],
      ['Enter', 'Edit the sequence'],
      ['r', 'Have it written again'],
      ['/', 'Search'],
      ['?', 'These keys'],
      ['g, then a letter', 'Go to a section, such as g s to the signals'],
    ],
    forWriters: ['e', 'c', 'd', 'h', 'x', 'Shift j / Shift k', 'a', 'Esc', 'z', 'Enter', 'r'],
    palette: 'Go to, or do, anything by its name',
  },
} as const
