/** A part of a Markdown text: code, which must not be changed, or anything else. */
export interface Part {
  readonly text: string
  readonly isCode: boolean
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const CODE_SPAN = /(`{1,3})(?!`)[^`\n]{1,500}\1/g

/** Splits text at its code spans. */
function spansOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { index, 0: code } of text.matchAll(CODE_SPAN)) {
    parts.push({ text: text.slice(from, index), isCode: false }, { text: code, isCode: true })
    from = index + code.length
  }
  return [...parts, { text: text.slice(from), isCode: false }]
}

/** Splits a Markdown text at its fenced code blocks and code spans; the parts add up to the text. */
export function partsOf(text: string): readonly Part[] {
  const blocks: { lines: string[]; isCode: boolean }[] = [{ lines: [], isCode: false }]
  let fence: string | undefined
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1]
    if (mark !== undefined && fence === undefined) blocks.push({ lines: [], isCode: true })
    blocks.at(-1)?.lines.push(line)
    if (mark === undefined) continue
    if (fence === undefined) fence = mark
    else if (mark.startsWith(fence)) {
      fence = undefined
      blocks.push({ lines: [], isCode: false })
    }
  }
  const held = blocks.filter(({ lines }) => lines.length > 0)
  return held.flatMap(({ lines, isCode }, at) => {
    const block = `${lines.join('\n')}${at < held.length - 1 ? '\n' : ''}`
    return isCode ? [{ text: block, isCode }] : spansOf(block)
  })
}
