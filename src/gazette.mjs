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

// On Linux, what native code frees returns to the system at once rather than at the process's end, about 30 MB at the peak of a
// large build. The C library reads that only when a process starts, so this one starts anew in its own place.
const TRIM = 'MALLOC_TRIM_THRESHOLD_'
const isLong = ['build', 'serve'].includes(process.argv[2] ?? '')
if (isLong && process.platform === 'linux' && process.env[TRIM] === undefined && process.channel === undefined) {
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  process.execve?.(process.execPath, words, { ...process.env, [TRIM]: '131072' })
}

const source = new URL('./main.ts', import.meta.url)
const isSource = existsSync(source)

// The source without its types, and what was compiled, are kept for the next start; the threads are told where by the
// environment. A package has no types to strip: it starts as fast without, and the cache would take 17 MB of its memory.
const { directory } = isSource ? module.enableCompileCache() : {}
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory

const { main } = await import(isSource ? source.href : new URL('../dist/main.js', import.meta.url).href)
process.exitCode = await main(process.argv.slice(2))
