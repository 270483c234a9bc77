import type { Declared } from '../../domain/document.ts'

/** Every field that may be declared, said or not. */
export type MaybeDeclared = { readonly [Name in keyof Declared]: Declared[Name] | undefined }

function isSaid([, value]: readonly [string, unknown]): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** The fields of which something is said: a list without items says nothing. */
export function saidFields(fields: MaybeDeclared): Declared {
  return Object.fromEntries(Object.entries(fields).filter(isSaid))
}
