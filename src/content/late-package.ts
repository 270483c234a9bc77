import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Computes a value when it is first needed, and keeps it. */
export function late<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Loads a package synchronously; with `late`, only when it is first needed. Plain text needs no parser of HTML,
 * Markdown or YAML, and those take ten megabytes of heap in each thread.
 */
export function loadPackage<Package>(name: string): Package {
  return require(fileURLToPath(import.meta.resolve(name)))
}
