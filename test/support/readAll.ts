import type { TestApp } from './startApp'

/** Bytes as what they say, instead of Base64. */
function inLatin1(this: any, key: string, value: unknown): unknown {
  const given = this[key]
  return given?._bsontype === 'Binary' ? Buffer.from(given.buffer).toString('latin1') : value
}

/** Every document of every collection, as text. */
export async function readAll(from: TestApp): Promise<string> {
  const { db } = from.database.connection
  const collections = (await db?.listCollections().toArray()) ?? []
  const texts = await Promise.all(
    collections.map(async ({ name }) => {
      const documents = (await db?.collection(name).find().toArray()) ?? []
      return documents.map((document) => JSON.stringify(document, inLatin1))
    }),
  )
  return texts.flat().join('\n')
}
