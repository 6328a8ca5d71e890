import type { FullMorningStore } from '../fullMorningStore'
import type { Detector } from '../detector'

export type EarlyLimitsDeps = {
  /** Those who get leads, with the day it is for each, those before, and whether it is before noon. */
  listRecipients: () => Promise<Recipient[]>
  /** How many leads each has been given on that day. */
  countPlaces: (days: readonly { id: string; day: string }[]) => Promise<Map<string, number>>
  mornings: Pick<FullMorningStore, 'add' | 'find'>
  now: () => Date
}

type Recipient = {
  id: string
  name: string
  day: string
  daysBefore: string[]
  isMorning: boolean
  dailyLeadLimit: number
}

/** People who have had the leads of a day before noon, on three days in a row. */
export function earlyLimits({ listRecipients, countPlaces, mornings, now }: EarlyLimitsDeps): Detector {
  return {
    kind: 'limit_reached_early',
    async find() {
      const recipients = (await listRecipients()).filter(({ dailyLeadLimit }) => dailyLeadLimit > 0)
      const inMorning = recipients.filter(({ isMorning }) => isMorning)
      const taken = await countPlaces(inMorning)
      const isFull = ({ id, dailyLeadLimit }: Recipient) => (taken.get(id) ?? 0) >= dailyLeadLimit
      await mornings.add(inMorning.filter(isFull), now())
      const full = await mornings.find(
        recipients.flatMap(({ id, day, daysBefore }) =>
          [day, ...daysBefore].map((each) => ({ id, day: each })),
        ),
      )
      const was = (id: string, day: string) => full.has(`${id}|${day}`)
      // Before noon it is not known yet what this day is like.
      const isEarly = ({ id, day, daysBefore: [one = '', two = '', three = ''], isMorning }: Recipient) =>
        was(id, one) && was(id, two) && (was(id, day) || (isMorning && was(id, three)))
      return recipients.filter(isEarly).map(({ id, name, dailyLeadLimit }) => ({
        signalId: null,
        of: id,
        text: `${name} has had the ${dailyLeadLimit} leads of a day before noon, three days in a row. Raise the limit, or give the signals more recipients.`,
      }))
    },
  }
}
