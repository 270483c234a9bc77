import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type FileToPlace, placeFile } from './place-file.ts'
import { syncFiles } from './sync-files.ts'

const STAGED = /^\.gazette-staged-.+\.tmp$/

/** Whether this is the name of a staged file, left by a crash. */
export function isStaged(name: string): boolean {
  return STAGED.test(name)
}

const stagedName = (target: string): string => join(dirname(target), `.gazette-staged-${basename(target)}.tmp`)

/**
 * Writes a file under another name until `settleFiles` gives it its own. One that is staged already is taken for the same:
 * its name says what is in it.
 */
export function stageFile(file: Omit<FileToPlace, 'durable' | 'siblings'>): void {
  const staged = stagedName(file.target)
  if (!existsSync(staged)) placeFile({ ...file, target: staged, siblings: [], durable: false })
}

/** Gives staged files their names, once all of them are on disk. Those that are not staged have their names already. */
export async function settleFiles(targets: readonly string[]): Promise<void> {
  const waiting = [...new Set(targets)].filter((target) => existsSync(stagedName(target)))
  await syncFiles(waiting.map(stagedName))
  for (const target of waiting) renameSync(stagedName(target), target)
}
