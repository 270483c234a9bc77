import type { FolderLines } from '../../publish/folder-lines/folder-lines.ts'
import type { Database } from '../database.ts'

/** The JSON of a row: maps are flat lists of key and value. */
interface Flat {
  readonly documents: number
  readonly lines: readonly number[]
  readonly paragraphs: readonly number[]
  readonly orders: FolderLines['orders']
}

/** What has been learned about a folder, if anything. */
export async function folderLines({ db }: Pick<Database, 'db'>, folder: string): Promise<FolderLines | undefined> {
  const row = await db.selectFrom('folder_lines').select('json').where('folder', '=', folder).executeTakeFirst()
  if (!row) return undefined
  const { documents, lines, paragraphs, orders }: Flat = JSON.parse(row.json)
  return { folder, documents, lines: toMap(lines), paragraphs: toMap(paragraphs), orders }
}

/** Stores what has been learned about a folder. */
export async function putFolderLines({ db }: Database, known: FolderLines): Promise<void> {
  const { folder, documents, lines, paragraphs, orders } = known
  const flat: Flat = { documents, lines: [...lines].flat(), paragraphs: [...paragraphs].flat(), orders }
  const json = JSON.stringify(flat)
  await db
    .insertInto('folder_lines')
    .values({ folder, json })
    .onConflict((conflict) => conflict.column('folder').doUpdateSet({ json }))
    .execute()
}

function toMap(flat: readonly number[]): Map<number, number> {
  return new Map(Array.from({ length: flat.length / 2 }, (_, n) => [flat[2 * n] ?? 0, flat[2 * n + 1] ?? 0]))
}
