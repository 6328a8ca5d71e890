import { createGroups, type GroupLimits } from '../../../server/receiving/groupArrivals'

type Item = { of: string; name: string; sizeBytes?: number }

/** Groups whose work ends when the test says so; `groups` are those that left, by the names in them. */
function startGroups(limits: Partial<GroupLimits> = {}) {
  const groups: string[][] = []
  const ends: (() => void)[] = []
  const send = createGroups<Item, string>({
    doTogether: async (items) => {
      groups.push(items.map(({ name }) => name))
      await new Promise<void>((resolve) => ends.push(resolve))
      return items.map(({ name }) => `${name} done`)
    },
    keyOf: ({ of }) => of,
    weigh: ({ sizeBytes }) => ({ entries: 1, bytes: sizeBytes ?? 1 }),
    limits: {
      entriesMax: 100,
      bytesMax: 1_000,
      groupsInFlightMax: 1,
      bytesInFlightMax: 1_000,
      itemsWorthAGroup: 1,
      ...limits,
    },
  })
  return { groups, send, endGroup: () => ends.shift()?.() }
}

/** Long enough for a group to end and the next one to leave. */
async function turn(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('what arrives in one turn, and while a group is on its way, leaves together', async () => {
  const { groups, send, endGroup } = startGroups()

  const first = [send({ of: 'a', name: '1' }), send({ of: 'b', name: '2' })]
  await turn()
  const second = [send({ of: 'a', name: '3' }), send({ of: 'b', name: '4' })]
  await turn()
  endGroup()
  await Promise.all(first)
  await turn()
  endGroup()

  expect(await Promise.all([...first, ...second])).toEqual(['1 done', '2 done', '3 done', '4 done'])
  expect(groups).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
})

test('a flood at one address leaves the others their place in every group', async () => {
  const { groups, send, endGroup } = startGroups({ entriesMax: 2 })

  const flood = ['f1', 'f2', 'f3', 'f4'].map((name) => send({ of: 'flood', name }))
  const quiet = send({ of: 'quiet', name: 'q' })
  await turn()
  endGroup()

  expect(await quiet).toBe('q done')
  expect(groups[0]).toEqual(['f1', 'q'])
  for (const each of flood) {
    await turn()
    endGroup()
    await each
  }
})

test('a group ends before it grows larger than it may be', async () => {
  const { groups, send, endGroup } = startGroups({ bytesMax: 10 })

  const all = ['1', '2', '3'].map((name) => send({ of: name, name, sizeBytes: 6 }))
  await turn()
  endGroup()
  await all[1]
  await turn()
  endGroup()
  await Promise.all(all)

  expect(groups).toEqual([['1', '2'], ['3']])
})

test('no more groups are on their way at once than allowed', async () => {
  const { groups, send, endGroup } = startGroups({ entriesMax: 1, groupsInFlightMax: 2 })

  const all = ['1', '2', '3'].map((name) => send({ of: name, name }))
  await turn()
  await turn()
  const before = [...groups]
  endGroup()
  await all[0]
  await turn()
  endGroup()
  endGroup()
  await Promise.all(all)

  expect(before).toEqual([['1'], ['2']])
  expect(groups).toEqual([['1'], ['2'], ['3']])
})

test('while groups on their way hold as many bytes as they may, no other leaves', async () => {
  const { groups, send, endGroup } = startGroups({ bytesMax: 6, bytesInFlightMax: 7, groupsInFlightMax: 4 })

  const all = ['1', '2', '3'].map((name) => send({ of: name, name, sizeBytes: 6 }))
  await turn()
  const before = [...groups]
  endGroup()
  await all[0]
  await turn()
  endGroup()
  endGroup()
  await Promise.all(all)

  expect(before).toEqual([['1'], ['2']])
  expect(groups).toEqual([['1'], ['2'], ['3']])
})

test('beside a group on its way another leaves only when it is worth one, else all leave when that has ended', async () => {
  const { groups, send, endGroup } = startGroups({ groupsInFlightMax: 4, itemsWorthAGroup: 3 })

  const all = [send({ of: 'a', name: '1' })]
  await turn()
  all.push(send({ of: 'a', name: '2' }), send({ of: 'b', name: '3' }))
  await turn()
  const alone = [...groups]
  all.push(send({ of: 'c', name: '4' }))
  await turn()
  const beside = [...groups]
  all.push(send({ of: 'a', name: '5' }))
  await turn()
  endGroup()
  endGroup()
  await Promise.all(all.slice(0, 4))
  await turn()
  endGroup()
  await Promise.all(all)

  expect(alone).toEqual([['1']])
  expect(beside).toEqual([['1'], ['2', '3', '4']])
  expect(groups).toEqual([['1'], ['2', '3', '4'], ['5']])
})
