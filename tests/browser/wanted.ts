/** What the page is asked for: plain data, since it goes through JSON. */
export interface Wanted {
  readonly fonts: readonly { readonly role: string; readonly address: string }[]
  readonly templates: readonly { readonly form: string; readonly file: string; readonly text: string }[]
  readonly declarations: readonly unknown[]
}
