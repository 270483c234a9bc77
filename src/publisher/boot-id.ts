import { readFileSync } from 'node:fs'

/** Names this start of the machine (random(4), Linux); undefined where there is no such name. */
export function readBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return undefined
  }
}
