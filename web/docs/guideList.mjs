/** The guides of docs/ by the part that they stand in, in the order of the navigation. */
export const parts = [
  {
    title: 'Working with it',
    guides: ['playbooks', 'webhook', 'mapping', 'leads', 'sequences', 'directory', 'providers', 'hooks'],
  },
  { title: 'Zapier', guides: ['zapier/using', 'zapier/testing', 'zapier/publishing'] },
  { title: 'Running it', guides: ['running', 'settings', 'databases', 'security', 'privacy'] },
  { title: 'How it is made', guides: ['architecture', 'evidence'] },
]

/** Where a guide stands below /docs: all at one depth, so that one address leads from each to each. */
export const addressOf = (guide) => guide.replace('/', '-')
