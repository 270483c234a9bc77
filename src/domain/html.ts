declare const safe: unique symbol

/** HTML that may be published as it is: only `content/` makes it, by escaping text or by sanitizing markup. */
export type SafeHtml = string & { readonly [safe]: true }
