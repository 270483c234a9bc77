import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'

const require = createRequire(import.meta.url)

/**
 * The parser of YAML. It is loaded when it is first needed: its seventy files take a third of the time in which a
 * command starts, and without `gazette.yaml` there is nothing to parse.
 */
export const yaml = (): typeof Yaml => require('yaml')

/** What is wrong with a YAML text, without the lines of it that are quoted below. */
export function yamlProblem({ message }: Error): string {
  return (message.split('\n')[0] ?? '').replace(/:$/, '')
}
