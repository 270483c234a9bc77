import type { Database } from '../database.ts'

/** The value with a name, if there is one. */
export async function note({ db }: Database, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('notes').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}

/** Stores a named value. */
export async function setNote({ db }: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('notes')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
