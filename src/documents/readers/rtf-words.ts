/** Signs that RTF writes as control words. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  page: '\f',
  column: '\f',
  '~': '\u00A0',
  _: '\u2011',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Groups whose text is no text of the document. */
export const unread: ReadonlySet<string> = new Set([
  'colortbl', 'info', 'pict', 'nonshppict', 'shprslt', 'fldinst', 'annotation', 'atnid', 'atnauthor', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator',
  'xmlnstbl', 'themedata', 'datastore', 'nonesttables', 'objdata', 'objclass', 'filetbl', 'tc', 'tcn', 'xe', 'rxe', 'txe', 'private1', 'template', 'title', 'do',
])

/** Groups marked as passable that hold text of the document. */
export const readWhenPassable: ReadonlySet<string> = new Set(['shppict', 'shpinst', 'nesttableprops', 'pntext', 'listtext', 'fldrslt', 'shptxt', 'footnote'])

/** Groups that hold a text of their own, and where it goes. */
export const stories: Readonly<Record<string, 'box' | 'note' | 'running'>> = {
  shptxt: 'box',
  footnote: 'note',
  header: 'running',
  headerl: 'running',
  headerr: 'running',
  headerf: 'running',
  footer: 'running',
  footerl: 'running',
  footerr: 'running',
  footerf: 'running',
}
