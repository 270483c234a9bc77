import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError, parseConfig } from '../settings/config.ts'

/** The running version of Gazette, from package.json. */
export function readVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return manifest.version
}

function readSettings(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError([`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** The settings from this folder and environment. Throws `ConfigError` naming every wrong one. */
export function loadConfig(): Config {
  const folder = process.cwd()
  const file = join(folder, 'gazette.yaml')
  const text = existsSync(file) ? { file: readSettings(file) } : {}
  return parseConfig({ environment: process.env, folder, ...text })
}
