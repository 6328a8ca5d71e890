const number = new Intl.NumberFormat()

/** What was done with leads, or was not. */
export const changeTexts = {
  change: {
    approved: (what: string) => `${what} approved`,
    contacted: (what: string) => `${what} marked as contacted`,
    dismissed: (what: string) => `${what} dismissed`,
    snoozed: (what: string) => `${what} snoozed`,
    woken: (what: string) => `${what} woken`,
    wokenEarly: (what: string, count: number) =>
      `${what} ${count === 1 ? 'is' : 'are'} back before the time: more has come in about the same ` +
      `${count === 1 ? 'person' : 'people'}.`,
    also: (count: number) =>
      count === 1
        ? '1 other lead left the feed too.'
        : `${number.format(count)} other leads left the feed too.`,
    noneCome: (whom: string) => `None of ${whom} come for 180 days.`,
    noneComeOfThem: 'None of them come for 180 days.',
    meanwhile: (name: string) => `The lead of ${name} has changed meanwhile: it is shown as it is now.`,
    savedOnto: (name: string, status: string) =>
      `Your text is saved, but somebody else has made the lead of ${name} ${status} meanwhile.`,
    textTo: (name: string) => `What you wrote to ${name}`,
    leads: (count: number) => `${number.format(count)} leads`,
    elsewhere: (count: number) =>
      count === 1
        ? 'Somebody else had changed it already: it is shown as it is now.'
        : `${number.format(count)} had been changed by somebody else already: they are shown as they are now.`,
    unfit: 'That was done already: a lead is opened again by undoing only.',
    approveFirst: 'Only a lead that is approved can be marked as contacted.',
    selecting: 'All that match are still being selected: wait a moment, or press Esc to stop.',
    undo: 'Undo',
    undone: 'Taken back',
    kept: (count: number) => `${number.format(count)} stay as they are: somebody has changed them since.`,
    failed: (count: number) =>
      count === 1 ? 'The lead was not changed' : `${number.format(count)} leads were not changed`,
    unanswered: (count: number) =>
      count === 1 ? 'No answer about the lead' : `No answer about ${number.format(count)} leads`,
    unansweredText: 'What you see is read again; do it once more if it is not done.',
    leftUnsaved: (name: string) => `Not saved: what you wrote to ${name}`,
    leftUnsavedText: 'It is kept until you reload this page: open the lead again.',
    stepRemoved: (position: number) => `Step ${position} removed`,
    unwritten: (name: string) => `No new text for ${name}`,
    needsText: 'A sequence needs a step with a text.',
    queued: 'You are offline: it is sent once the connection is back.',
    nothingToUndo: 'There is nothing to take back.',
  },
} as const
