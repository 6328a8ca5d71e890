import type { BuiltSignal } from '../support/signals'
import { post, stopApps } from '../support/startApp'
import { listEntryOutputFields } from '../../zapier-app/entries/listEntryOutputFields'
import { listRecentEntries } from '../../zapier-app/triggers/listRecentEntries'
import { runPart } from './support/appTester'
import { buildSignalFrom, connect, type Connected, storedBody } from './support/connect'

let connected: Connected
let signal: BuiltSignal

const order = {
  email: 'grace@navy.example',
  order: {
    items: [
      { sku: 'A-1', qty: 2, product: { name: 'Loom' } },
      { sku: 'B-2', qty: 1, product: { name: 'Card' } },
    ],
  },
  pages: ['/pricing', '/demo'],
  scores: [1, 2],
}

beforeAll(async () => {
  connected = await connect()
  signal = await buildSignalFrom(connected.app, order, {
    mapping: { email: 'email', company_name: null },
    contextFields: [
      'order.items.0.sku',
      'order.items.0.qty',
      'order.items.0.product.name',
      'order.items.1.sku',
      'pages.0',
      'pages.1',
      'scores.0',
    ],
  })
})
afterAll(stopApps)

async function sendAndRead(inputs: Record<string, unknown>): Promise<unknown> {
  const { id } = await connected.send({ signal_id: signal.id, id_email: 'ada@acme.example', ...inputs })
  return storedBody(connected.app, id)
}

describe('what an action sends', () => {
  test('lists are asked for as a whole: values as a list, objects as line items', async () => {
    const fields = await connected.fieldsOf(signal.id)

    expect(fields.slice(1)).toMatchObject([
      {
        key: 'f_order_items',
        label: 'Items',
        children: [
          { key: 'f_order_items_sku', label: 'Sku', type: 'string', required: false },
          { key: 'f_order_items_qty', label: 'Qty', type: 'string', required: false },
          { key: 'f_order_items_product_name', label: 'Product name', type: 'string' },
        ],
      },
      { key: 'f_pages', label: 'Pages', type: 'string', list: true, required: false },
      { key: 'f_scores', label: 'Scores', list: true },
    ])
  })

  test('two lists that end with the same key are called by the whole way to them', async () => {
    const body = {
      email: 'grace@navy.example',
      orders: { items: [{ sku: 1 }] },
      carts: { items: [{ sku: 2 }] },
    }
    const shop = await buildSignalFrom(connected.app, body, {
      contextFields: ['orders.items.0.sku', 'carts.items.0.sku'],
    })

    const fields = await connected.fieldsOf(shop.id)

    expect(fields.slice(1).map(({ label }) => label)).toEqual(['Orders items', 'Carts items'])
  })

  test('line items become objects of the list, however many, with the types of the sample', async () => {
    const f_order_items = [
      { f_order_items_sku: 'C-3', f_order_items_qty: '12', f_order_items_product_name: 'Thread, red' },
      { f_order_items_sku: '', f_order_items_qty: '', f_order_items_product_name: '' },
      { f_order_items_sku: 'D-4', f_order_items_qty: 'a dozen' },
      { f_order_items_sku: '007' },
    ]

    expect(await sendAndRead({ f_order_items })).toEqual({
      email: 'ada@acme.example',
      order: {
        items: [
          { sku: 'C-3', qty: 12, product: { name: 'Thread, red' } },
          { sku: 'D-4', qty: 'a dozen' },
          { sku: '007' },
        ],
      },
    })
  })

  test('a list keeps its items apart, and a text with a comma is one of them', async () => {
    expect(await sendAndRead({ f_pages: ['/a, b', '', '/c'], f_scores: ['3', '4.5', 'none'] })).toEqual({
      email: 'ada@acme.example',
      pages: ['/a, b', '/c'],
      scores: [3, 4.5, 'none'],
    })
  })

  test('a single text in the place of a list is its one item, comma or not', async () => {
    expect(await sendAndRead({ f_pages: '/a, b' })).toMatchObject({ pages: ['/a, b'] })
    expect(await sendAndRead({ f_pages: '' })).toEqual({ email: 'ada@acme.example' })
  })

  test('a list counts as a whole before what the raw JSON holds there', async () => {
    const raw_json = '{"pages":["/1","/2","/3"],"order":{"items":[{"note":"x"}],"no":7}}'

    expect(
      await sendAndRead({ raw_json, f_pages: ['/a'], f_order_items: [{ f_order_items_sku: 'E' }] }),
    ).toEqual({
      email: 'ada@acme.example',
      pages: ['/a'],
      order: { items: [{ sku: 'E' }], no: 7 },
    })
  })

  test('an identifier inside of a list stands beside the columns of its item', async () => {
    const { app, send, fieldsOf } = connected
    const ofContacts = await buildSignalFrom(
      app,
      { contacts: [{ who: 'grace@navy.example', role: 'Admiral' }] },
      { mapping: { email: 'contacts.0.who' }, contextFields: ['contacts.0.role'] },
    )

    const keys = (await fieldsOf(ofContacts.id)).map(({ key }) => key)
    const { id } = await send({
      signal_id: ofContacts.id,
      id_email: 'ada@acme.example',
      f_contacts: [{ f_contacts_role: 'Countess' }],
    })

    expect(keys).toEqual(['id_email', 'f_contacts'])
    expect(await storedBody(app, id)).toEqual({ contacts: [{ who: 'ada@acme.example', role: 'Countess' }] })
  })

  test('a list of lists is asked for place by place', async () => {
    const ofGrid = await buildSignalFrom(
      connected.app,
      { email: 'grace@navy.example', grid: [[1, 2]] },
      { contextFields: ['grid.0.0', 'grid.0.1'] },
    )

    const keys = (await connected.fieldsOf(ofGrid.id)).map(({ key }) => key)

    expect(keys).toEqual(['id_email', 'f_grid_Zi0_Zi0', 'f_grid_Zi0_Zi1'])
  })
})

describe('what a trigger and a search give', () => {
  const samplesOf = (signalId: string) =>
    runPart(listRecentEntries, { authData: connected.authData, inputData: { signal_id: signalId } })

  test('objects of a list are line items, values a list, and a text with a comma one text', async () => {
    const ordered = await buildSignalFrom(connected.app, order)
    await post(ordered.webhookUrl, { ...order, pages: ['/a, b', '/c'], note: 'x, y' })

    const [entry] = await samplesOf(ordered.id)

    expect(entry).toMatchObject({
      f_order_items: [
        { f_order_items_sku: 'A-1', f_order_items_qty: 2, f_order_items_product_name: 'Loom' },
        { f_order_items_sku: 'B-2', f_order_items_qty: 1, f_order_items_product_name: 'Card' },
      ],
      f_pages: ['/a, b', '/c'],
      f_note: 'x, y',
      f_scores: [1, 2],
    })
    expect(Object.keys(entry ?? {}).filter((key) => key.includes('Zi'))).toEqual([])
  })

  test('lists inside of lists stay where they are', async () => {
    const nested = await buildSignalFrom(connected.app, { email: 'grace@navy.example' })
    await post(nested.webhookUrl, {
      email: 'ada@acme.example',
      orders: [{ no: 1, items: [{ sku: 'x' }, { sku: 'y' }], tags: ['a'] }],
    })

    const [entry] = await samplesOf(nested.id)

    expect(entry).toMatchObject({
      f_orders: [
        {
          f_orders_no: 1,
          f_orders_items: [{ f_orders_items_sku: 'x' }, { f_orders_items_sku: 'y' }],
          f_orders_tags: ['a'],
        },
      ],
    })
  })

  test('an object whose keys are years is no list', async () => {
    const years = await buildSignalFrom(connected.app, { email: 'grace@navy.example' })
    await post(years.webhookUrl, { email: 'ada@acme.example', revenue: { 2024: '1 M', 2025: '2 M' } })

    const [entry] = await samplesOf(years.id)

    expect(entry).toMatchObject({ f_revenue_Zi2024: '1 M', f_revenue_Zi2025: '2 M' })
  })

  test('lists and the columns of line items have names that people know', async () => {
    const ordered = await buildSignalFrom(connected.app, order)

    const fields = await runPart(listEntryOutputFields, {
      authData: connected.authData,
      inputData: { signal_id: ordered.id },
    })

    expect(fields).toMatchObject([
      { key: 'f_email', label: 'Email', type: 'string' },
      { key: 'f_order_items[]f_order_items_sku', label: 'Items sku', type: 'string' },
      { key: 'f_order_items[]f_order_items_qty', label: 'Items qty', type: 'integer' },
      { key: 'f_order_items[]f_order_items_product_name', label: 'Items product name', type: 'string' },
      { key: 'f_pages', label: 'Pages', type: 'string', list: true },
      { key: 'f_scores', label: 'Scores', type: 'integer', list: true },
    ])
  })
})
