import { BUILT_IN_FILES, BUILT_IN_SINCE } from '../../domain/built-in-files.ts'
import { NOSNIFF_LINES } from '../header-lines.ts'
import { type Representation, toRepresentation } from '../representation/representation.ts'

const DAY_LINES = ['Cache-Control', 'public, max-age=86400', 'Vary', 'Accept-Encoding']

/** The built-in documents, by URL path. */
export async function loadBuiltInDocuments(): Promise<ReadonlyMap<string, Representation>> {
  const pairs = BUILT_IN_FILES.map(async ({ file, mediaType, bytes }) => {
    const headers = { always: DAY_LINES, full: ['Content-Type', mediaType, ...NOSNIFF_LINES] }
    return [
      `/${file}`,
      await toRepresentation(
        { body: Buffer.from(bytes), lastModified: BUILT_IN_SINCE, siblings: new Map() },
        headers,
        'page',
      ),
    ] as const
  })
  return new Map(await Promise.all(pairs))
}
