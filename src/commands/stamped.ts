/** A log line with the time in UTC in front. */
export function stamped(line: string): string {
  return `${new Date().toISOString().slice(0, 19).replace('T', ' ')}  ${line}`
}
