import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../src/domain/document.ts'
import { parseWrittenTexts } from './written-texts.ts'

/** An article's text with labels assigned by people. A missing label was not assigned. */
export interface Case {
  readonly id: string
  readonly lang: string
  readonly langSure: boolean
  /** Whether it was written for Gazette: such texts are less like those that people have than copied ones are. */
  readonly isWritten?: boolean
  readonly text: string
  readonly expect: {
    readonly title: string
    readonly authors?: readonly string[]
    /** Local time as shown; null if the text shows none. */
    readonly published?: string | null
    readonly standfirst?: readonly string[]
    readonly captions?: readonly string[]
    readonly body?: readonly string[]
    readonly bodyMustContain?: readonly string[]
    readonly bodyMustNotContain?: readonly string[]
  }
}

/** Reads cases: one JSON object per line, gzipped or not, or in a `.txt` texts with the role of each line. */
export function readCases(file: string): Case[] {
  const bytes = readFileSync(file)
  if (file.endsWith('.txt')) return parseWrittenTexts(bytes.toString())
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
}

/** Converts a plain text to the document that reading it from a file would give. */
export function textDocument(text: string, path = 'case.txt'): Document {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '') }))
  return { path, format: 'text', encoding: 'utf-8', lines, declared: {} }
}
