import { canonicalEncoding, declaredEncoding } from '../decode/declared-encoding.ts'
import { decode } from '../decode/decode.ts'
import type { Decoded } from '../decode/decoded.ts'
import { contentOf, type MessagePart } from './message-part.ts'

/** What programs call the code pages of Windows: "cp1258", "ms-936". */
const CODE_PAGE = /^(?:x-)?(?:cp|ms)-?(\d{3,4})$/

/** The encoding that a part states, also under a name that only programs for mail use; undefined if it is unknown. */
function statedEncoding({ header }: MessagePart): string | undefined {
  const charset = header.structured('content-type').parameters.get('charset')?.trim().toLowerCase()
  if (charset === undefined) return undefined
  return canonicalEncoding(charset) ?? canonicalEncoding(charset.replace(CODE_PAGE, 'windows-$1'))
}

/** Decodes the text of a part in the encoding that its header states, else in the one that its markup declares. */
export function textOfPart(part: MessagePart): Decoded {
  const bytes = contentOf(part)
  const encoding = statedEncoding(part) ?? (part.type === 'text/plain' ? undefined : declaredEncoding(bytes))
  // A part in UTF-16 has a byte order mark, or is recognized without one.
  return decode(bytes, encoding?.startsWith('utf-16') ? undefined : encoding)
}
