/** Bodies of about `count` fields, made so that what is read again for each of its neighbours costs the square of them. */
export const hostileBodies: Record<string, (count: number) => unknown> = {
  'who did each of many things, beside many flags': (count) => ({
    ...entries(count / 2, (index) => [`a${letters(index)}ed_by`, 'Ada Lovelace']),
    ...entries(count / 2, (index) => [`flag${letters(index)}`, true]),
  }),
  'many contacts in an item with many flags': (count) => ({
    list: [
      {
        ...entries(count / 2, (index) => [`contact${index}`, { email: `a${index}@b.com` }]),
        ...entries(count / 2, (index) => [`flag${letters(index)}`, true]),
      },
      { note: 'x' },
    ],
  }),
  'two labelled items of many keys': (count) => ({
    list: ['a', 'b'].map((start) => ({
      label: 'x',
      ...entries(count / 2, (index) => [start + String(index), 'x']),
    })),
  }),
  'thirty items of many keys': (count) => ({
    list: items(30, (item) => entries(count / 30, (index) => [`a${item}_${index}`, 'x'])),
  }),
  'display names in many spellings': (count) => ({
    choice: entries(count, (index) => [spelling('display_name', index), 'x']),
  }),
}

function items<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.floor(count) }, (_, index) => make(index))
}

function entries(count: number, make: (index: number) => [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(items(count, make))
}

/** Another word for each number. */
function letters(index: number): string {
  return [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26))).join('')
}

/** Another spelling for each number: the same word to whoever looks it up, another key to JSON. */
function spelling(word: string, index: number): string {
  return Array.from(word, (letter, bit) => ((index >> bit) & 1 ? letter.toUpperCase() : letter)).join('')
}
