/** Sources of people and companies that are reached by HTTP. */
export const PROVIDER_KINDS = ['people_data_labs', 'hunter'] as const
