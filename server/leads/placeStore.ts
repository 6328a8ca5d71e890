import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/**
 * The places that a user has taken on a day; `_id` is both (`placesIdOf`), `leads` the ids they were taken under. `takes`
 * counts up whenever somebody takes places or finds that he holds them; absent in data of before.
 */
type Places = { _id: string; n: number; leads: string[]; takes?: number | null }

/** A user and a day of his. */
export type PlaceDay = { id: string; day: string }
export type PlaceOwner = PlaceDay & { dailyLeadLimit: number }
export type WantedPlaces = { owner: PlaceOwner; leadIds: readonly string[] }

type Held = { leadId: string; placesId: string }
/** A lead, and where its place is; undefined where it was made before that was kept. */
export type HeldPlace = { leadId: string; placesId: string | undefined }

export function heldPlaceOf({ _id: leadId, placesId }: { _id: string; placesId?: string }): HeldPlace {
  return { leadId, placesId }
}

/** Behind every day of a user. */
const LAST_DAY = '~'

export class PlaceStore {
  private readonly places: Collection<Places>

  constructor(private readonly database: Database) {
    this.places = database.connection.collection<Places>('lead_places')
  }

  /** How many each of the users has taken on that day. */
  async countTaken(owners: readonly PlaceDay[]): Promise<Map<string, number>> {
    if (owners.length === 0) return new Map()
    const found = await this.database.run(() =>
      this.places.find({ _id: { $in: owners.map(placesIdOf) } }, { projection: { n: 1 } }).toArray(),
    )
    const counts = new Map(found.map(({ _id, n }) => [_id, n]))
    return new Map(owners.map((owner) => [owner.id, counts.get(placesIdOf(owner)) ?? 0]))
  }

  /**
   * Takes a place for each of the leads of an owner, or none; gives the ids of the owners who got none. Ids that hold one
   * already count as taken by this.
   */
  async take(wanted: readonly WantedPlaces[]): Promise<Set<string>> {
    const asked = wanted.filter(({ leadIds }) => leadIds.length > 0)
    if (asked.length === 0) return new Set()
    const refused = new Set<string>()
    const taken = await this.takeEach(asked)
    if (taken === asked.length) return refused
    const added = await this.addMissing(asked.map(({ owner }) => placesIdOf(owner)))
    const takenOfAdded = await this.takeEach(asked.filter(({ owner }) => added.has(placesIdOf(owner))))
    if (taken + takenOfAdded === asked.length) return refused
    for (const { owner, leadIds } of asked) {
      const held = await this.confirmHeld(placesIdOf(owner))
      if (!leadIds.every((id) => held.has(id))) refused.add(owner.id)
    }
    return refused
  }

  /** Of how many all are taken. */
  private async takeEach(wanted: readonly WantedPlaces[]): Promise<number> {
    if (wanted.length === 0) return 0
    const updates = wanted.map((each) => ({ updateOne: takeOf(each) }))
    const { matchedCount } = await this.database.run(() => this.places.bulkWrite(updates, { ordered: false }))
    return matchedCount
  }

  /** What the first who takes places on a day finds nothing of; gives what was missing. */
  private async addMissing(ids: readonly string[]): Promise<Set<string>> {
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
    return new Set(missing)
  }

  /** By what `recount` sees whether anybody has counted on places of those days since. */
  async countTakes(owners: readonly PlaceDay[]): Promise<Map<string, number | null>> {
    const found = await this.database.run(() =>
      this.places.find({ _id: { $in: owners.map(placesIdOf) } }, { projection: { takes: 1 } }).toArray(),
    )
    return new Map(found.map(({ _id, takes = null }) => [_id, takes]))
  }

  /**
   * Gives back those of an owner's places of the day that are not to be kept, as long as nobody has counted on any of them
   * since `takes` was read: whoever stands still in here must not give back what is needed by then.
   */
  async recount(
    owner: PlaceDay,
    takes: ReadonlyMap<string, number | null>,
    keep: (leadIds: readonly string[]) => Promise<Set<string>>,
  ): Promise<void> {
    const _id = placesIdOf(owner)
    const counted = takes.get(_id)
    const places = counted === undefined ? null : await this.find({ _id, takes: counted })
    if (counted === undefined || places === null) return
    const kept = await keep(places.leads)
    for (const leadId of places.leads) {
      if (!kept.has(leadId)) await this.giveBackOne(leadId, { _id, takes: counted })
    }
  }

  private async giveBackOne(leadId: string, where: mongo.Filter<Places>): Promise<void> {
    await this.database.run(() => this.places.updateOne({ ...where, leads: leadId }, backOf(leadId)))
  }

  /** Gives the places back that were taken for leads. Those of which nobody knows where they are, are looked for together. */
  async giveBack(held: readonly HeldPlace[]): Promise<void> {
    const isKnown = (each: HeldPlace): each is Held => each.placesId !== undefined
    const unknown = held.filter((each) => !isKnown(each)).map(({ leadId }) => leadId)
    const found = [...held.filter(isKnown), ...(await this.findPlaces(unknown))]
    const updates = found.map(({ leadId, placesId }) => ({
      updateOne: { filter: { _id: placesId, leads: leadId }, update: backOf(leadId) },
    }))
    if (updates.length > 0) await this.database.run(() => this.places.bulkWrite(updates, { ordered: false }))
  }

  private async findPlaces(leadIds: string[]): Promise<Held[]> {
    if (leadIds.length === 0) return []
    const found = await this.database.run(() => this.places.find({ leads: { $in: leadIds } }).toArray())
    const isSought = new Set(leadIds)
    return found.flatMap(({ _id: placesId, leads }) =>
      leads.filter((leadId) => isSought.has(leadId)).map((leadId) => ({ leadId, placesId })),
    )
  }

  /** Removes what was taken on days before that one, of one user after the other: each is found by the order of the ids. */
  async removeBefore(day: string): Promise<void> {
    for (let after = ''; ;) {
      const next = await this.database.run(() =>
        this.places.findOne({ _id: { $gt: after } }, { projection: { _id: 1 }, sort: { _id: 1 } }),
      )
      if (next === null) return
      const id = next._id.slice(0, next._id.lastIndexOf(SEPARATOR))
      const _id = { $gte: next._id, $lt: placesIdOf({ id, day }) }
      await this.database.run(() => this.places.deleteMany({ _id }))
      after = placesIdOf({ id, day: LAST_DAY })
    }
  }

  /** What is held from now on, since no recount that began before this gives any of it back. */
  private async confirmHeld(_id: string): Promise<Set<string>> {
    const places = await this.database.run(() =>
      this.places.findOneAndUpdate({ _id }, { $inc: { takes: 1 } }, { returnDocument: 'after' }),
    )
    return new Set(places?.leads)
  }

  private find(filter: mongo.Filter<Places>): Promise<Places | null> {
    return this.database.run(() => this.places.findOne(filter))
  }
}

function takeOf({ owner, leadIds }: WantedPlaces) {
  const count = leadIds.length
  return {
    filter: {
      _id: placesIdOf(owner),
      n: { $lte: owner.dailyLeadLimit - count },
      leads: { $nin: [...leadIds] },
    },
    update: { $inc: { n: count, takes: 1 }, $push: { leads: { $each: [...leadIds] } } },
  }
}

function backOf(leadId: string) {
  return { $pull: { leads: leadId }, $inc: { n: -1 } }
}

const SEPARATOR = '|'

export function placesIdOf({ id, day }: PlaceDay): string {
  return `${id}${SEPARATOR}${day}`
}
