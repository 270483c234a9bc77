import { readFileSync } from 'node:fs'

/** The id of the machine's current boot (random(4), Linux); undefined on systems without one. */
export function readBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return undefined
  }
}
