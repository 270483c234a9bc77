/** An offset from UTC as RFC 3339 writes it, `+07:00`; `minutes` ahead of UTC. */
export function formatOffset(minutes: number): string {
  const ahead = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}
