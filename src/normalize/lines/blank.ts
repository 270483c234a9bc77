import type { SourceLine } from '../../domain/document.ts'

/** Whether a line exists and is blank. */
export const isBlank = (line: SourceLine | undefined): boolean => line?.text.trim() === ''
