/** Sources of people and companies that are reached by HTTP. */
export const PROVIDER_KINDS = ['people_data_labs', 'hunter'] as const

/** How one is asked of which nothing else is said: so many calls a day, and so sure it has to be, of `LIKELIHOOD_MAX`. */
export const PROVIDER_DEFAULT = { callsPerDay: 500, minLikelihood: 6 } as const
export const LIKELIHOOD_MAX = 10
