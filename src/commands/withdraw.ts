import { writeFileSync } from 'node:fs'
import { makeFolder } from '../publish/folder/make-folder.ts'
import { approvalFile } from '../publisher/publisher.ts'
import { loadConfig } from './load-config.ts'
import type { Terminal } from './terminal.ts'

const FAILED = 2

/** Approves the withdrawal of all articles whose seeds are gone, however many, for the next pass. */
export function withdraw(terminal: Terminal): number {
  const { data } = loadConfig()
  try {
    makeFolder(data)
    writeFileSync(approvalFile(data), '')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.printError(
      `${data} can't be written: ${reason}. Let this user write to it, or set GAZETTE_DATA to another folder.`,
    )
    return FAILED
  }
  terminal.print('The next full pass will withdraw every article whose file is gone.')
  return 0
}
