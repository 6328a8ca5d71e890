import type { ProviderKind } from '../../shared/contract/workspace'

/** What is called the same on screens of several parts. */
export const nameTexts = {
  names: {
    writers: { template: 'Step templates', llm: 'The language model' },
    channels: { email: 'E-mail', linkedin: 'LinkedIn' },
    providers: { people_data_labs: 'People Data Labs', hunter: 'Hunter' },
  },
} as const satisfies { names: { providers: Record<ProviderKind, string> } & Record<string, object> }
