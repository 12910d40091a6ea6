/** How the items of a list are marked, whatever their number: '1', '1.1', 'I', 'а', '•', or '' for not at all. */
export function styleOf(marker: string | null): string {
  if (marker === null) return ''
  const figures = marker.match(/\d+/g)
  return figures ? figures.map(() => '1').join('.') : /^[IVX]+/.test(marker) ? 'I' : /^\p{L}/u.test(marker) ? 'а' : '•'
}
