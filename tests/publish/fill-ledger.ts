/** Adds lines, ten at a time, until there is no room; tells how many were taken and why no more. Usage: node fill-ledger.ts FILE */
import { openLedgerFile } from '../../src/publish/recovery/ledger-file.ts'

const [file = ''] = process.argv.slice(2)
const ledger = openLedgerFile(file)
const mark = (n: number) => ({ kind: 'shared-value', name: 'x'.repeat(300), value: String(n), changed: 0 }) as const
let acknowledged = 0
try {
  for (; acknowledged < 1_000; acknowledged += 10) {
    ledger.append(Array.from({ length: 10 }, (_, n) => mark(acknowledged + n)))
  }
} catch (error) {
  console.log(JSON.stringify({ acknowledged, problem: error instanceof Error ? error.message : '' }))
}
