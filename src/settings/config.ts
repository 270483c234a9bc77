import { resolve, sep } from 'node:path'
import { nearestName } from '../domain/nearest-name.ts'
import { WrongValue } from './setting.ts'
import { SETTINGS, type Setting, type SettingName } from './settings-table.ts'
import { yaml, yamlProblem } from './yaml.ts'

type ValueOf<Row> = Row extends Setting<infer T> ? T : never
type Settings = { [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> }

/**
 * The effective settings: validated, with absolute folders and with defaults that depend on other settings filled in,
 * frozen.
 */
export type Config = Readonly<Settings & { baseUrl: string; author: string }>

/** One or more settings are wrong. The message names each of them, where it was set, and what it should be. */
export class ConfigError extends Error {
  readonly code = 'WRONG_SETTING'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Gazette can't start with these settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** Where settings come from. `file` is the text of `gazette.yaml`, if it exists. */
export interface SettingSources {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly file?: string
  /** Base of relative folders. */
  readonly folder: string
}

const FILE = 'gazette.yaml'

function readFile(text: string, problems: string[]): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = yaml().parse(text)
    if (value === null || value === undefined) return {}
    if (typeof value === 'object' && !Array.isArray(value)) return { ...value }
    problems.push(`${FILE}: must be a list of "setting: value" lines`)
  } catch (error) {
    // Aliases that multiply are no parse error.
    if (!(error instanceof Error)) throw error
    problems.push(`${FILE}: is not YAML: ${yamlProblem(error)}`)
  }
  return {}
}

function shown(raw: unknown): string {
  try {
    return JSON.stringify(raw)
  } catch {
    return 'a list or mapping that contains itself'
  }
}

function parseOne(name: SettingName, raw: unknown, origin: string, problems: string[]): unknown {
  try {
    return SETTINGS[name].parse(raw)
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error
    problems.push(`${origin} is ${shown(raw)}: it ${error.message}`)
    return SETTINGS[name].fallback
  }
}

function unknownNames(sources: SettingSources, file: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(SETTINGS)
  const variables: readonly string[] = Object.values(SETTINGS).map(({ variable }) => variable)
  const inFile = Object.keys(file).filter((name) => !names.includes(name))
  const inEnvironment = Object.keys(sources.environment).filter(
    (name) => name.startsWith('GAZETTE_') && !variables.includes(name),
  )
  return [
    ...inFile.map((name) => `${FILE}: there is no setting "${name}"; ${insteadOf(name, names)}`),
    ...inEnvironment.map((variable) => `${variable}: there is no such setting; ${insteadOf(variable, variables)}`),
  ]
}

function insteadOf(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  return nearest === undefined ? `there are ${known.join(', ')}` : `did you mean ${nearest}?`
}

/**
 * Published documents in the seeds folder would be published again, endlessly, and the database must not be published
 * at all.
 */
function checkFolders(folders: Readonly<Record<'seeds' | 'feeds' | 'data', string>>): void {
  const list = Object.entries(folders)
  const problems = list.flatMap(([name, folder]) =>
    list
      .filter(
        ([other, outer]) => name !== other && `${folder}${sep}`.startsWith(outer.endsWith(sep) ? outer : outer + sep),
      )
      .filter(([other, outer]) => folder !== outer || name < other)
      .map(
        ([other, outer]) =>
          `${name}, ${folder}, is ${folder === outer ? '' : 'in '}the folder of ${other}, ${outer}: each needs a folder of its own`,
      ),
  )
  if (problems.length > 0) throw new ConfigError(problems)
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name)
}

function collect(sources: SettingSources, problems: string[]): Settings {
  const file = sources.file === undefined ? {} : readFile(sources.file, problems)
  problems.push(...unknownNames(sources, file))
  const values: Record<string, unknown> = {}
  for (const name of Object.keys(SETTINGS).filter(isSettingName)) {
    const { variable, fallback } = SETTINGS[name]
    const inEnvironment = sources.environment[variable]
    if (inEnvironment !== undefined && inEnvironment !== '') {
      values[name] = parseOne(name, inEnvironment, variable, problems)
    } else if (file[name] !== undefined && file[name] !== null) {
      values[name] = parseOne(name, file[name], `${FILE}: ${name}`, problems)
    } else values[name] = fallback
  }
  return values as Settings
}

/** Reads all settings; environment variables override the file. Throws `ConfigError` naming every wrong one. */
export function parseConfig(sources: SettingSources): Config {
  const problems: string[] = []
  const settings = collect(sources, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  const { title, port } = settings
  const folders = {
    seeds: resolve(sources.folder, settings.seeds),
    feeds: resolve(sources.folder, settings.feeds),
    data: resolve(sources.folder, settings.data),
  }
  checkFolders(folders)
  return Object.freeze({
    ...settings,
    ...folders,
    baseUrl: settings.baseUrl ?? `http://localhost:${port}`,
    author: settings.author ?? title,
  })
}
