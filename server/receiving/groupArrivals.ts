export type GroupLimits = {
  /** Of one group; one item may hold more by itself. */
  entriesMax: number
  bytesMax: number
  /** How many groups may be on their way to the disk at once. */
  groupsInFlightMax: number
  /** While those on their way hold so much, no other leaves: it is copied several times between here and the disk. */
  bytesInFlightMax: number
  /** While one is on its way, another leaves only when so many wait: each group costs something, whatever its size. */
  itemsWorthAGroup: number
}

export const GROUP_LIMITS: GroupLimits = {
  entriesMax: 128,
  bytesMax: 1_048_576,
  groupsInFlightMax: 4,
  bytesInFlightMax: 2 * 1_048_576,
  itemsWorthAGroup: 32,
}

/** Of what is large: a megabyte or one body at a time. Two on their way are no faster, and take more memory. */
export const LARGE_GROUP_LIMITS: GroupLimits = {
  entriesMax: 128,
  bytesMax: 1_000_000,
  groupsInFlightMax: 1,
  bytesInFlightMax: 1_048_576,
  itemsWorthAGroup: 1,
}

type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

export type GroupOptions<Item, Result> = {
  /** Does the work of a whole group, and gives the result of each item. */
  doTogether: (items: Item[]) => Promise<Result[]>
  /** Whose item it is: a group takes one of each in turn, so that a flood at one address never holds up the others. */
  keyOf: (item: Item) => string
  weigh: (item: Item) => { entries: number; bytes: number }
  limits: GroupLimits
}

/**
 * Group commit: what arrives while the disk is busy, or in the same turn of the event loop, leaves together. Alone an
 * item leaves at once; the busier it gets, the more share one commit.
 */
export function createGroups<Item, Result>(
  options: GroupOptions<Item, Result>,
): (item: Item) => Promise<Result> {
  const { doTogether, keyOf, weigh, limits } = options
  const queues = new Map<string, Waiting<Item, Result>[]>()
  let waiting = 0
  const onTheirWay = { groups: 0, bytes: 0 }
  let isScheduled = false

  const schedule = () => {
    if (isScheduled || !mayLeave(waiting, onTheirWay, limits)) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      const group = takeGroup(queues, options)
      waiting -= group.length
      void sendGroup(group)
      schedule()
    })
  }
  const sendGroup = async (group: Waiting<Item, Result>[]) => {
    const bytes = group.reduce((sum, { item }) => sum + weigh(item).bytes, 0)
    onTheirWay.groups += 1
    onTheirWay.bytes += bytes
    await settle(group, doTogether)
    onTheirWay.groups -= 1
    onTheirWay.bytes -= bytes
    schedule()
  }
  return (item) =>
    new Promise((resolve, reject) => {
      const key = keyOf(item)
      const queue = queues.get(key)
      waiting += 1
      if (queue) queue.push({ item, resolve, reject })
      else queues.set(key, [{ item, resolve, reject }])
      schedule()
    })
}

function mayLeave(
  waiting: number,
  onTheirWay: { groups: number; bytes: number },
  limits: GroupLimits,
): boolean {
  if (onTheirWay.groups === 0) return waiting > 0
  const isRoom = onTheirWay.groups < limits.groupsInFlightMax && onTheirWay.bytes < limits.bytesInFlightMax
  return isRoom && waiting >= limits.itemsWorthAGroup
}

async function settle<Item, Result>(
  group: Waiting<Item, Result>[],
  doTogether: (items: Item[]) => Promise<Result[]>,
): Promise<void> {
  try {
    const results = await doTogether(group.map(({ item }) => item))
    results.forEach((result, index) => {
      group[index]?.resolve(result)
    })
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}

/** One of each queue in turn until the group is full; a queue that got its turn goes to the end of the row. */
function takeGroup<Item, Result>(
  queues: Map<string, Waiting<Item, Result>[]>,
  { limits, weigh }: GroupOptions<Item, Result>,
): Waiting<Item, Result>[] {
  const group: Waiting<Item, Result>[] = []
  let entries = 0
  let bytes = 0
  for (const [key, queue] of queues) {
    if (entries >= limits.entriesMax || bytes >= limits.bytesMax) break
    const next = queue.shift()
    queues.delete(key)
    if (queue.length > 0) queues.set(key, queue)
    if (!next) continue
    group.push(next)
    const weight = weigh(next.item)
    entries += weight.entries
    bytes += weight.bytes
  }
  return group
}
