declare const safe: unique symbol

/** HTML that is safe to publish unchanged. Only `content/` creates it, by escaping text or sanitizing markup. */
export type SafeHtml = string & { readonly [safe]: true }
