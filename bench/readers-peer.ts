/**
 * Serves a folder without an audience. Prints its port and, for each line it receives, its processor time in
 * microseconds.
 */
import { createInterface } from 'node:readline'
import { startServer } from '../src/http/server.ts'
import { openSite } from '../src/http/site/site.ts'

const shared = { baseUrl: 'https://news.example', now: Date.now, log: console.error }
const freshness = { maxAge: 300, sharedMaxAge: 300, staleWhileRevalidate: 300, staleIfError: 86_400 }
const site = await openSite({ folder: process.argv[2] ?? '', freshness, ...shared })
const { port } = await startServer({ site, port: 0, host: '127.0.0.1', ...shared })
console.log(port)
for await (const _ of createInterface(process.stdin)) {
  const { user, system } = process.cpuUsage()
  console.log(user + system)
}
