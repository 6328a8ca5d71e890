import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

function suggest(payload: unknown) {
  return suggestMapping({ fields: listFields(readJson(JSON.stringify(payload))).fields, target: 'people' })
}

describe('context fields', () => {
  test('say what somebody said and did, and leave out ids, dates and what the tool adds', () => {
    const body = {
      id: '3f5d6a4e-0000-0000-0000-7669b45af907',
      created_at: '2025-01-01T00:00:00Z',
      ip: '203.0.113.7',
      user_agent: 'Mozilla/5.0',
      email: 'ada@acme.com',
      use_case: 'Replace our spreadsheets',
      page_url: 'https://our-company.com/pricing',
      event: 'demo_requested',
      avatar_url: 'https://img.example/ada.png',
    }

    expect(suggest(body).contextFields).toEqual(['use_case', 'page_url', 'event'])
  })

  test('are at most five and never the same value twice', () => {
    const answers = Array.from({ length: 9 }, (_, index) => ({
      label: `Question number ${index} of the form?`,
      value: `Answer ${index % 7}`,
    }))

    expect(suggest({ answers }).contextFields).toHaveLength(5)
  })
})
