/** What people of the sample data say of where they come from. */
export const DEMO_SOURCE = 'demo'
