import { KINDS } from './replay-clients.ts'

/** What polls cost. */
export interface Cost {
  bytes: number
  polls: number
  readonly statuses: Record<number, number>
}

/** By server, then by kind of client. */
export type Costs = Record<string, Record<string, Cost>>

/** Adds a poll, or several with the same status. */
export function addCost(costs: Costs, server: string, kind: string, bytes: number, status: number, polls = 1): void {
  const ofServer = costs[server] ?? {}
  const cost = ofServer[kind] ?? { bytes: 0, polls: 0, statuses: {} }
  costs[server] = ofServer
  ofServer[kind] = cost
  cost.bytes += bytes
  cost.polls += polls
  cost.statuses[status] = (cost.statuses[status] ?? 0) + polls
}

/** Adds up the costs of several parts of the audience. */
export function sumCosts(parts: readonly Costs[]): Costs {
  const sum: Costs = {}
  for (const part of parts)
    for (const [server, kinds] of Object.entries(part))
      for (const [kind, { bytes, statuses }] of Object.entries(kinds)) {
        addCost(sum, server, kind, bytes, 0, 0)
        for (const [status, polls] of Object.entries(statuses)) addCost(sum, server, kind, 0, Number(status), polls)
      }
  return sum
}

const NAMES = KINDS.map(({ name }) => name)

function bytesOf(costs: Costs, server: string, kinds: readonly string[]): number {
  return kinds.reduce((sum, kind) => sum + (costs[server]?.[kind]?.bytes ?? 0), 0)
}

function answersOf(costs: Costs, server: string, kinds: readonly string[]): string {
  const statuses: Record<string, number> = {}
  for (const kind of kinds)
    for (const [status, polls] of Object.entries(costs[server]?.[kind]?.statuses ?? {}))
      if (polls > 0) statuses[status] = (statuses[status] ?? 0) + polls
  return Object.entries(statuses)
    .map(([status, polls]) => `${polls} × ${status}`)
    .join(', ')
}

function row(costs: Costs, name: string, kinds: readonly string[]): Record<string, string> {
  const polls = kinds.reduce((sum, kind) => sum + (costs.Gazette?.[kind]?.polls ?? 0), 0)
  const [own, ...others] = Object.keys(costs)
  const aPoll = Object.keys(costs).map((server) => [
    `${server}, B/poll`,
    String(Math.round(bytesOf(costs, server, kinds) / polls)),
  ])
  const ratios = others.map((server) => [`/ ${server}`, ratioOf(costs, server, kinds).toFixed(3)])
  const answers = [own, 'nginx'].map((server = '') => [`${server}: answers`, answersOf(costs, server, kinds)])
  return { kind: name, ...Object.fromEntries([...aPoll, ...ratios, ...answers]) }
}

function ratioOf(costs: Costs, server: string, kinds: readonly string[]): number {
  return bytesOf(costs, 'Gazette', kinds) / bytesOf(costs, server, kinds)
}

/** Prints the table, and whether the goals are met. */
export function printCosts(costs: Costs): void {
  console.table([...NAMES.map((name) => row(costs, name, [name])), row(costs, 'all', NAMES)])
  const goals: readonly (readonly [string, boolean])[] = [
    ['a delta client costs at most 0.1 of what it costs nginx', ratioOf(costs, 'nginx', ['ETag, A-IM: feed']) <= 0.1],
    ['no kind of client costs more than with nginx', NAMES.every((name) => ratioOf(costs, 'nginx', [name]) <= 1)],
    ['all cost at most 0.8 of nginx', ratioOf(costs, 'nginx', NAMES) <= 0.8],
    ['all cost at most 0.25 of a server without validators', ratioOf(costs, 'no validators', NAMES) <= 0.25],
  ]
  for (const [goal, isMet] of goals) console.log(`${isMet ? 'met' : 'NOT MET'}: ${goal}`)
}
