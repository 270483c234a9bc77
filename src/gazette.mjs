#!/usr/bin/env node
// Plain JavaScript that any Node.js can read: an older one must be told what it lacks, not fail on the first type.
import { existsSync } from 'node:fs'
import module from 'node:module'

const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Gazette needs Node.js ${NEEDED} or newer; this is ${process.version}. Start it with "npx gazette", which brings its own.`,
  )
  process.exit(1)
}

const source = new URL('./main.ts', import.meta.url)
const isSource = existsSync(source)

// The source without its types, and what was compiled, are kept for the next start; the threads are told where by the
// environment. A package has no types to strip: it starts as fast without, and the cache would take 17 MB of its memory.
const { directory } = isSource ? module.enableCompileCache() : {}
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory

const { main } = await import(isSource ? source.href : new URL('../dist/main.js', import.meta.url).href)
process.exitCode = await main(process.argv.slice(2))
