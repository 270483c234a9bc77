import { type Dirent, existsSync, opendirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isUnfinished } from './place-file.ts'
import { isStaged } from './stage-file.ts'

/** Names in a folder of a kind; empty if it does not exist. */
export function namesIfThere(folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter(isWanted).map(({ name }) => name)
}

/** Whether a folder holds so many files with a suffix. Stops as soon as it knows; there may be a million. */
export function holdsFiles(folder: string, suffix: string, count: number): boolean {
  if (count === 0 || !existsSync(folder)) return count === 0
  const directory = opendirSync(folder, { bufferSize: 1024 })
  try {
    let missing = count
    for (let entry = directory.readSync(); entry && missing > 0; entry = directory.readSync())
      if (entry.name.endsWith(suffix)) missing--
    return missing === 0
  } finally {
    directory.closeSync()
  }
}

/** Removes temporary files left by a crash from a folder and those below it. */
export function tidyFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) tidyFolder(join(folder, entry.name))
    else if (isUnfinished(entry.name) || isStaged(entry.name)) rmSync(join(folder, entry.name), { force: true })
  }
}
