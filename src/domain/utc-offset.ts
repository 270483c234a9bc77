/** A UTC offset as RFC 3339 writes it, such as `+07:00`; `minutes` is positive east of UTC. */
export function formatOffset(minutes: number): string {
  const ahead = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}
