import type { PlainInputField } from 'zapier-platform-core'

/** Its keys are names of identifiers or paths. */
export const DICTIONARY_KEY = 'fields'

/** What to fill in while a signal's own fields are not known: a note that says why, and a list of names and values. */
export function fieldsWithoutSignal(why: string): PlainInputField[] {
  return [
    { key: 'note', type: 'copy', helpText: `${why} Fill in names and values below instead.` },
    {
      key: DICTIONARY_KEY,
      label: 'Fields',
      dict: true,
      helpText:
        'On the left an identifier (`email`, `linkedin_url`, `full_name`, `company_name`, `company_domain` …) or a path such as `form.answer`; on the right its value. An identifier goes wherever the signal looks for it.',
    },
  ]
}
