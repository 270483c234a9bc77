import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** A value that is made when it is first asked for, and kept. */
export function late<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Loads a package at once, as `import` would; with `late`, when it is first needed. Plain text needs no parser of HTML,
 * Markdown or YAML, and those take ten megabytes of each thread's heap.
 */
export function loadPackage<Package>(name: string): Package {
  return require(fileURLToPath(import.meta.resolve(name)))
}
