/** For a text that came from outside: it may run from right to left, and hold a word without end. */
export const foreign = { dir: 'auto', className: 'foreign' } as const
