import { isObject, type JsonObject, textAt } from '../../declared/json-values.ts'
import { lexicalHtml } from './lexical.ts'
import { mobiledocHtml } from './mobiledoc.ts'

/** The text of a post as its editor stores it. */
export interface EditorText {
  readonly html: string
  /** Kinds of its parts that are not read. */
  readonly unread: readonly string[]
}

function parsed(text: string | undefined): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The text of a post that has no HTML, which Ghost makes from this; undefined if there is none. */
export function editorText(post: JsonObject): EditorText | undefined {
  const unread = new Set<string>()
  const [lexical, mobiledoc] = [parsed(textAt(post, 'lexical')), parsed(textAt(post, 'mobiledoc'))]
  const html = (lexical && lexicalHtml(lexical, unread)) || (mobiledoc && mobiledocHtml(mobiledoc, unread)) || ''
  return html.trim() === '' ? undefined : { html, unread: [...unread] }
}
