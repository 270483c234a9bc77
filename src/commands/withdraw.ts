import { mkdirSync, writeFileSync } from 'node:fs'
import { approvalFile } from '../publisher/publisher.ts'
import { loadConfig } from './load-config.ts'
import type { Terminal } from './terminal.ts'

/** Lets the next pass withdraw all articles whose seeds are gone, however many. */
export function withdraw(terminal: Terminal): number {
  const { data } = loadConfig()
  mkdirSync(data, { recursive: true })
  writeFileSync(approvalFile(data), '')
  terminal.print('The next pass over the seeds folder withdraws every article whose seed is gone.')
  return 0
}
