import { loadSeed } from '../ingest/load-seed.ts'
import { holdsFile } from '../ingest/scan/holds-file.ts'
import { scan } from '../ingest/scan/scan.ts'
import { scanPaths } from '../ingest/scan/scan-paths.ts'
import type { SeedsFolder } from '../publish/intake/seeds-folder.ts'

const MEGABYTE = 1_000_000

/** Opens the seeds folder on disk. Files larger than `largest` megabytes are rejected. */
export function openSeedsFolder(folder: string, largest: number): SeedsFolder {
  const maxBytes = largest * MEGABYTE
  return {
    scan: (scope, now) =>
      scope === 'all' ? scan(folder, { now, maxBytes }) : scanPaths(folder, scope, { now, maxBytes }),
    load: (seed) => ({ seed, ...loadSeed(seed) }),
    has: (path) => holdsFile(folder, path),
  }
}
