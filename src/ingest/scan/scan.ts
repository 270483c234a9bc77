import { realpathSync } from 'node:fs'
import { faultCode, faultText } from './fault-text.ts'
import { SETTLE } from './freshness.ts'
import type { ScanContext } from './scan-file.ts'
import type { ScanOptions, ScanResult } from './scan-result.ts'
import { walkFolder } from './walk-folder.ts'

const MAX_BYTES = 10_000_000

/** Opens the seeds folder for a walk, or says why that is not possible. */
export function openSeeds(folder: string, options: ScanOptions): ScanContext | ScanResult {
  const { now, settle = SETTLE, maxBytes = MAX_BYTES } = options
  try {
    return { root: realpathSync(folder), now, settle, maxBytes }
  } catch (error) {
    const code = faultCode(error)
    const reason = code === 'ENOENT' ? 'is not there: create it, or mount it again' : faultText(code)
    return { kind: 'unreadable', path: '', reason }
  }
}

/**
 * Walks the seeds folder in path order without reading any file. Synchronous, for use in a worker thread. An empty
 * folder yields nothing; one that cannot be listed yields `unreadable`.
 */
export function* scan(folder: string, options: ScanOptions): Generator<ScanResult> {
  const context = openSeeds(folder, options)
  if ('kind' in context) yield context
  else yield* walkFolder(context, { path: '', absolute: context.root })
}
