import type { Levels } from '../levelsOf'

/** It has three. */
export const LEVELS: Levels = {
  of: {
    owner: ['executive'],
    founder: ['executive'],
    c_level: ['executive'],
    partner: ['executive', 'senior'],
    vp: ['executive', 'senior'],
    head: ['executive', 'senior'],
    director: ['executive', 'senior'],
    manager: ['senior'],
    senior: ['senior'],
    entry: ['junior'],
    intern: ['junior'],
  },
  usual: ['executive', 'senior'],
}
