import { pictureStamps } from '../ingest/find-pictures.ts'
import { openPictures } from '../ingest/load-pictures.ts'
import { loadSeed } from '../ingest/load-seed.ts'
import { holdsFile } from '../ingest/scan/holds-file.ts'
import { scan } from '../ingest/scan/scan.ts'
import { scanPaths } from '../ingest/scan/scan-paths.ts'
import type { SeedsFolder } from '../publish/seeds-folder.ts'
import type { Config } from '../settings/config.ts'

const MEGABYTE = 1_000_000

/** Opens the seeds folder on disk. Files larger than the limit are rejected. */
export function openSeedsFolder({
  seeds,
  seedSize,
  originalSite,
}: Pick<Config, 'seeds' | 'seedSize' | 'originalSite'>): SeedsFolder {
  const maxBytes = seedSize * MEGABYTE
  return {
    scan: (scope, now) =>
      scope === 'all' ? scan(seeds, { now, maxBytes }) : scanPaths(seeds, scope, { now, maxBytes }),
    load(seed, shown) {
      const pictures = openPictures(seeds, seed.path, maxBytes, { earlier: shown, seen: seed.seen })
      return { seed, ...loadSeed(seed, { site: originalSite, pictures }), pictures }
    },
    pictureStamps: (now) => pictureStamps(seeds, now),
    has: (path) => holdsFile(seeds, path),
  }
}
