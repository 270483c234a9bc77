import type { SourceLine } from '../../domain/document.ts'

/** Whether there is a line, and nothing on it. */
export const isBlank = (line: SourceLine | undefined): boolean => line?.text.trim() === ''
