import { mkdirSync, writeFileSync } from 'node:fs'
import { approvalFile } from '../publisher/publisher.ts'
import { loadConfig } from './load-config.ts'
import type { Terminal } from './terminal.ts'

/** Approves the withdrawal of all articles whose seeds are gone, however many, for the next pass. */
export function withdraw(terminal: Terminal): number {
  const { data } = loadConfig()
  mkdirSync(data, { recursive: true })
  writeFileSync(approvalFile(data), '')
  terminal.print('The next full pass will withdraw every article whose file is gone.')
  return 0
}
