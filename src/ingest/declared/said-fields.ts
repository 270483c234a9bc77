import type { Declared } from '../../domain/document.ts'

/** All declarable fields, present or not. */
export type MaybeDeclared = { readonly [Name in keyof Declared]: Declared[Name] | undefined }

function isSaid([, value]: readonly [string, unknown]): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** Removes fields that are absent, and empty lists. */
export function saidFields(fields: MaybeDeclared): Declared {
  return Object.fromEntries(Object.entries(fields).filter(isSaid))
}
