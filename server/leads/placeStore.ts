import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** The places that a user has taken on a day; `_id` is both, `leads` the ids they were taken under. */
type Places = { _id: string; n: number; leads: string[] }

/** A user and a day of his. */
export type PlaceDay = { id: string; day: string }
export type PlaceOwner = PlaceDay & { dailyLeadLimit: number }
export type WantedPlaces = { owner: PlaceOwner; leadIds: readonly string[] }

export class PlaceStore {
  private readonly places: Collection<Places>

  constructor(private readonly database: Database) {
    this.places = database.connection.collection<Places>('lead_places')
  }

  /** How many each of the users has taken on that day. */
  async countTaken(owners: readonly PlaceDay[]): Promise<Map<string, number>> {
    if (owners.length === 0) return new Map()
    const found = await this.database.run(() =>
      this.places.find({ _id: { $in: owners.map(idOf) } }, { projection: { n: 1 } }).toArray(),
    )
    const counts = new Map(found.map(({ _id, n }) => [_id, n]))
    return new Map(owners.map((owner) => [owner.id, counts.get(idOf(owner)) ?? 0]))
  }

  /**
   * Takes a place for each of the leads of an owner, or none; gives the ids of the owners who got none. Ids that hold one
   * already count as taken by this.
   */
  async take(wanted: readonly WantedPlaces[]): Promise<Set<string>> {
    const asked = wanted.filter(({ leadIds }) => leadIds.length > 0)
    if (asked.length === 0) return new Set()
    await this.addMissing(asked.map(({ owner }) => idOf(owner)))
    const updates = asked.map((each) => ({ updateOne: takeOf(each) }))
    const { matchedCount } = await this.database.run(() => this.places.bulkWrite(updates, { ordered: false }))
    const refused = new Set<string>()
    if (matchedCount === asked.length) return refused
    for (const { owner, leadIds } of asked) {
      const held = await this.listLeads(idOf(owner))
      if (!leadIds.every((id) => held.has(id))) refused.add(owner.id)
    }
    return refused
  }

  private async addMissing(ids: readonly string[]): Promise<void> {
    const found = await this.database.run(() =>
      this.places.find({ _id: { $in: [...ids] } }, { projection: { _id: 1 } }).toArray(),
    )
    const known = new Set(found.map(({ _id }) => _id))
    const missing = ids.filter((id) => !known.has(id))
    await this.database.run(() =>
      insertMissing(
        this.places,
        missing.map((_id) => ({ _id, n: 0, leads: [] })),
      ),
    )
  }

  /** Gives back those of an owner's places of the day that are not to be kept. */
  async recount(
    owner: PlaceOwner,
    keep: (leadIds: readonly string[]) => Promise<Set<string>>,
  ): Promise<void> {
    const _id = idOf(owner)
    const held = [...(await this.listLeads(_id))]
    const kept = await keep(held)
    for (const leadId of held) {
      if (kept.has(leadId)) continue
      await this.database.run(() =>
        this.places.updateOne({ _id, leads: leadId }, { $pull: { leads: leadId }, $inc: { n: -1 } }),
      )
    }
  }

  /** Gives the places back that were taken for these leads, on whatever day. */
  async giveBack(leadIds: readonly string[]): Promise<void> {
    for (const leadId of leadIds) {
      await this.database.run(() =>
        this.places.updateOne({ leads: leadId }, { $pull: { leads: leadId }, $inc: { n: -1 } }),
      )
    }
  }

  private async listLeads(_id: string): Promise<Set<string>> {
    const places = await this.database.run(() => this.places.findOne({ _id }))
    return new Set(places?.leads)
  }
}

function takeOf({ owner, leadIds }: WantedPlaces) {
  const count = leadIds.length
  return {
    filter: {
      _id: idOf(owner),
      n: { $lte: owner.dailyLeadLimit - count },
      leads: { $nin: [...leadIds] },
    },
    update: { $inc: { n: count }, $push: { leads: { $each: [...leadIds] } } },
  }
}

function idOf({ id, day }: PlaceDay): string {
  return `${id}|${day}`
}
