/** What a form tool might send: nested, with a list whose items are named by what they hold, and every type of value. */
export const sample = {
  event: { type: 'form_response', 'Form ID': 'f-17' },
  contact: { email: 'grace@navy.example', 'full name': 'Grace Hopper' },
  company: { name: 'Navy', seats: 40 },
  answers: [
    { question: 'Use case', answer: 'Compilers' },
    { question: 'When?', answer: 'This quarter' },
  ],
  pages: ['/pricing', '/demo, or later'],
  order: {
    items: [
      { sku: 'A-1', quantity: 2 },
      { sku: 'B-2', quantity: 1 },
    ],
  },
  fit: 0.5,
  newsletter: true,
  at: '2026-01-05T09:00:00Z',
}

export const mapping = {
  email: 'contact.email',
  full_name: 'contact.full name',
  company_name: 'company.name',
}

/** Every other value of the sample, so that an entry made of the fields alone can be as rich as the sample. */
export const contextFields = [
  'event.type',
  'event.Form ID',
  'company.seats',
  'answers[question=Use case].answer',
  'answers[question=When?].answer',
  'pages.0',
  'pages.1',
  'order.items.0.sku',
  'order.items.0.quantity',
  'fit',
  'newsletter',
  'at',
]

/** What the form asks for as lists, as an editor hands it over. */
const lists = {
  f_pages: sample.pages,
  f_order_items: [
    { f_order_items_sku: 'A-1', f_order_items_quantity: '2' },
    { f_order_items_sku: 'B-2', f_order_items_quantity: '1' },
  ],
}

/** A live signal with a mapping that nothing has been sent for yet. */
export async function buildSignal(server, { name, target = 'people', mapping }) {
  const { id, webhookUrl } = await server.call('POST', '/signals', { name, label: name, target })
  await server.call('PATCH', `/signals/${id}`, { mapping })
  await server.call('POST', `/signals/${id}/save`)
  return { id, webhookUrl }
}

/** A live signal that knows the sample, and what a user would fill in to send the sample again: texts, as an editor gives them. */
export async function setUpSignal(server) {
  const { id, webhookUrl } = await server.call('POST', '/signals', {
    name: 'Demo form',
    label: 'Asked for a demo',
    target: 'people',
  })
  await globalThis.fetch(webhookUrl, { method: 'POST', body: JSON.stringify(sample) })
  await server.call('POST', `/signals/${id}/refresh`)
  await server.call('PATCH', `/signals/${id}`, { mapping, contextFields })
  await server.call('POST', `/signals/${id}/save`)
  const { items } = await server.call('GET', `/signals/${id}/input-fields`)
  const single = items.filter(({ segments }) => segments.every((segment) => typeof segment === 'string'))
  const filled = Object.fromEntries(single.map((field) => [field.key, String(field.sample)]))
  return { id, webhookUrl, inputs: { signal_id: id, ...filled, ...lists } }
}
