import { type RtfFrame, startFrame } from './rtf-frame.ts'

/** Whether a control that switches something on does so: `\b` and `\b1`, but not `\b0`. */
const isOn = (value: number | undefined): boolean => value !== 0

type Apply = (frame: RtfFrame, value: number | undefined) => void

const CHARACTER: readonly (keyof RtfFrame)[] = ['bold', 'italic', 'struck', 'raised', 'hidden', 'deleted', 'font']
const PARAGRAPH: readonly (keyof RtfFrame)[] = ['style', 'outline', 'level', 'inTable']

const reset = (names: readonly (keyof RtfFrame)[]): Apply => {
  const start = startFrame()
  return (frame) => Object.assign(frame, Object.fromEntries(names.map((name) => [name, start[name]])))
}

/** The outermost level of the outline is 0, and body text has the last. */
const OUTLINE_OF_TEXT = 9

/** What controls change of what holds (RTF Specification 1.9.1, "Font Formatting", "Paragraph Formatting"). */
const CONTROLS: Readonly<Record<string, Apply>> = {
  plain: reset(CHARACTER),
  pard: reset(PARAGRAPH),
  b: (frame, value) => {
    frame.bold = isOn(value)
  },
  i: (frame, value) => {
    frame.italic = isOn(value)
  },
  strike: (frame, value) => {
    frame.struck = isOn(value)
  },
  striked: (frame, value) => {
    frame.struck = isOn(value)
  },
  super: (frame, value) => {
    frame.raised = isOn(value) ? 'sup' : undefined
  },
  sub: (frame, value) => {
    frame.raised = isOn(value) ? 'sub' : undefined
  },
  nosupersub: (frame) => {
    frame.raised = undefined
  },
  v: (frame, value) => {
    frame.hidden = isOn(value)
  },
  deleted: (frame, value) => {
    frame.deleted = isOn(value)
  },
  f: (frame, value = -1) => {
    frame.font = value
  },
  uc: (frame, value = 1) => {
    frame.substitutes = Math.max(0, value)
  },
  s: (frame, value) => {
    frame.style = value
  },
  outlinelevel: (frame, value = OUTLINE_OF_TEXT) => {
    frame.outline = value < OUTLINE_OF_TEXT ? value + 1 : undefined
  },
  ilvl: (frame, value = 0) => {
    frame.level = Math.max(0, value)
  },
  intbl: (frame) => {
    frame.inTable = true
  },
}

/** Applies a control that changes how text and paragraphs are formatted; others are ignored. */
export function applyControl(frame: RtfFrame, word: string, value: number | undefined): void {
  if (Object.hasOwn(CONTROLS, word)) CONTROLS[word]?.(frame, value)
}
