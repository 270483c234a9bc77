import type { Document } from '../../domain/document.ts'
import { decode } from '../decode/decode.ts'
import { type Reading, rejected, withheld } from '../reader.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import { cleanText } from '../text/clean-text.ts'
import { type DeclaredFields, declareFields, unknownKeys } from './declare-fields.ts'
import { parseYamlFields } from './yaml-fields.ts'

/** The bytes of a sidecar. */
export interface SidecarBytes {
  /** Path relative to the seeds folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a sidecar declares, or what is wrong with it. */
export type Sidecar = (DeclaredFields & { readonly path: string }) | { readonly problem: string }

const SHARED = ['authors', 'source', 'language', 'categories', 'image'] as const

/** Reads a sidecar of a seed with these pictures. */
export function readSidecar({ path, bytes }: SidecarBytes, pictures?: SeedPictures): Sidecar {
  const decoded = decode(bytes)
  if ('problem' in decoded) return { problem: `has a sidecar, ${path}, that ${decoded.problem}` }
  const parsed = parseYamlFields(cleanText(decoded.text))
  if ('problem' in parsed) {
    const where = `line ${parsed.line}, column ${parsed.column}`
    return { problem: `has a broken sidecar, ${path}, in ${where}: ${parsed.problem}. Fix it, or remove it` }
  }
  const fields = declareFields(parsed.fields, 'sidecar', { addresses: { pictures } })
  const remarks = [...fields.remarks, ...unknownKeys(parsed.fields)].map((text) => `${path}: ${text}`)
  return { ...fields, path, remarks }
}

/** What is declared in two forms: one of the sidecar overrides both. */
const FORMS = [
  ['published', 'publishedWords'],
  ['modified', 'modifiedWords'],
] as const

/** In a file with several articles, a sidecar overrides only the fields that they may have in common. */
function applyTo(document: Document, { declared, remarks }: DeclaredFields, alone: boolean): Document {
  const shared = Object.entries(declared).filter(([name]) => alone || SHARED.some((field) => field === name))
  const overridden = FORMS.filter((forms) => alone && forms.some((name) => name in declared)).flat()
  const others = Object.entries(document.declared).filter(([name]) => !overridden.some((field) => field === name))
  return {
    ...document,
    declared: Object.fromEntries([...others, ...shared]),
    remarks: [...(document.remarks ?? []), ...remarks],
  }
}

/**
 * Overrides what documents declare by their sidecar. If the sidecar is broken, the article is rejected rather than
 * published with wrong fields.
 */
export function applySidecar(path: string, reading: Reading, fields: Sidecar): Reading {
  if ('problem' in fields) return rejected(path, fields.problem)
  if (fields.draft) return withheld(path, `is marked as a draft by its sidecar, ${fields.path}`)
  const alone = reading.documents.length === 1
  return { ...reading, documents: reading.documents.map((document) => applyTo(document, fields, alone)) }
}
