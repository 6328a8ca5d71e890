import type { SequenceLanguage } from '../../../shared/contract/sequences'

export const LANGUAGE_NAMES: Record<SequenceLanguage, string> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
}
