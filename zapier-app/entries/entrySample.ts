/** What every entry gives, before anything is known of a signal: the fields' own keys differ from signal to signal. */
export const entrySample = {
  id: 'ent_01m809d72bn5811gdvvvdb9ccn',
  signal_id: 'sig_01m809d6abn917hep4r6a79v8a',
  signal_name: 'Website',
  mode: 'live',
  received_at: '2026-01-15T09:30:00.000Z',
  url: 'https://signals.acme.example/signals/sig_01m809d6abn917hep4r6a79v8a/entries/ent_01m809d72bn5811gdvvvdb9ccn',
  id_linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
  id_email: 'ada@acme.example',
  id_full_name: 'Ada Lovelace',
  id_first_name: 'Ada',
  id_last_name: 'Lovelace',
  id_company_name: 'Acme',
  id_company_domain: 'acme.example',
  id_company_linkedin_url: 'https://www.linkedin.com/company/acme',
}

export const entryOutputFields = [
  { key: 'id', label: 'Entry ID', type: 'string' },
  { key: 'signal_id', label: 'Signal ID', type: 'string' },
  { key: 'signal_name', label: 'Signal Name', type: 'string' },
  { key: 'mode', label: 'Mode', type: 'string' },
  { key: 'received_at', label: 'Received At', type: 'datetime' },
  { key: 'url', label: 'Entry URL', type: 'string' },
  { key: 'id_linkedin_url', label: 'LinkedIn URL', type: 'string' },
  { key: 'id_email', label: 'E-mail', type: 'string' },
  { key: 'id_full_name', label: 'Full Name', type: 'string' },
  { key: 'id_first_name', label: 'First Name', type: 'string' },
  { key: 'id_last_name', label: 'Last Name', type: 'string' },
  { key: 'id_company_name', label: 'Company Name', type: 'string' },
  { key: 'id_company_domain', label: 'Company Domain', type: 'string' },
  { key: 'id_company_linkedin_url', label: 'Company LinkedIn URL', type: 'string' },
] as const
