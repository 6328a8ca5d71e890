export const rewriteTexts = {
  rewrite: {
    instruction: 'What to change, for a model to write by',
    instructionExample: 'Such as: shorter, in German',
    noModel: 'No language model is set up.',
    writer: 'Who writes',
    anyWriter: 'As the signal says',
    writers: { template: 'Template', llm: 'Model' },
    write: 'Write again',
    compare: 'Old and new',
    before: 'Before',
    after: 'Now',
    keepNew: 'Keep the new one',
    takeOld: 'Take the old one back',
  },
} as const
