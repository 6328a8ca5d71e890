import type { Levels } from '../levelsOf'

export const LEVELS: Levels = {
  of: {
    owner: ['owner'],
    founder: ['owner', 'cxo'],
    c_level: ['cxo', 'owner'],
    partner: ['partner'],
    vp: ['vp'],
    head: ['director', 'manager'],
    director: ['director'],
    manager: ['manager'],
    senior: ['senior'],
    entry: ['entry'],
    intern: ['training', 'unpaid'],
  },
  usual: ['owner', 'cxo', 'vp', 'director', 'partner', 'manager'],
}
