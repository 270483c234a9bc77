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

// What was compiled is kept for the next start; the threads are told where by the environment.
const { directory } = module.enableCompileCache()
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory

const source = new URL('./main.ts', import.meta.url)
const { main } = await import(existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href)
process.exitCode = await main(process.argv.slice(2))
