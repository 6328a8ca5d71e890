import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { evidenceOfField } from '../../../shared/mapping/scores/evidenceOfField'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

/** The fields that are suggested of a payload, best first, each with why. */
function explain(payload: unknown) {
  const { fields } = listFields(readJson(JSON.stringify(payload)))
  const { contextFields } = suggestMapping({ fields, target: 'people' })
  return contextFields.map((path) => {
    const field = fields.find((each) => each.path === path)
    return [path, field && evidenceOfField(field)]
  })
}

describe('why a field is suggested as context', () => {
  test('is what ranks it: what somebody said before what they did, and that before what happened', () => {
    const body = {
      email: 'ada@acme.example',
      event: 'seat_limit_reached',
      product: 'Planner',
      page_url: 'https://our-product.example/pricing',
      use_case: 'Replace our spreadsheets',
    }

    expect(explain(body)).toEqual([
      ['use_case', 'said'],
      ['product', 'used'],
      ['page_url', 'visited'],
      ['event', 'kind'],
    ])
  })

  test('is that it was asked, where a form sends its questions along', () => {
    const body = {
      answers: [
        { label: 'Work email', value: 'ada@acme.example' },
        { label: 'How many trucks do you run?', value: '40' },
        { label: 'Depot', value: 'Leeds' },
      ],
    }

    expect(explain(body)).toEqual([
      ['answers[label=How many trucks do you run?].value', 'question'],
      ['answers[label=Depot].value', 'answer'],
    ])
  })

  test('is the longer name where it says something else than its words, and what a field stands in where its own name says nothing', () => {
    const body = {
      email: 'ada@acme.example',
      job_title: 'Head of fleet',
      page: { title: 'Pricing' },
      free_words: 'we move in spring',
    }

    expect(Object.fromEntries(explain(body))).toEqual({
      'page.title': 'visited',
      free_words: 'prose',
      job_title: 'profile',
    })
  })

  test('is the day where it is one', () => {
    expect(explain({ email: 'ada@acme.example', renewal: '2026-03-01' })).toEqual([['renewal', 'date']])
  })
})
