export const rewriteTexts = {
  rewrite: {
    instruction: 'What to change, for a model to write by',
    instructionExample: 'Such as: shorter, in German',
    needsModel: 'To have it written again as you wish takes a language model, and none is set up.',
    writer: 'Who writes',
    anyWriter: 'As the signal says',
    writers: { template: 'Template', llm: 'Model' },
    write: 'Write again',
    writeByTemplate: 'Write by the template',
    compare: 'Old and new',
    before: 'Before',
    after: 'Now',
    keepNew: 'Keep the new one',
    takeOld: 'Take the old one back',
  },
} as const
