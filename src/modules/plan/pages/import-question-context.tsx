import type { Surroundings } from '../import/document-place.ts'
import { holds, partedBy } from '../import/words.ts'

interface Props {
  readonly around: Surroundings | null
  readonly found: string
  /** The value as read, where the document cannot be shown. */
  readonly words: string | null
}

/** What the document says there, with the words in question marked. */
export function QuestionContext({ around, found, words }: Props) {
  if (around?.type === 'row')
    return (
      <dl className="quote">
        {around.cells.map(({ heading, text, here }, at) => (
          <div key={at} className={here ? 'here' : undefined}>
            <dt>{heading || '—'}</dt>
            <dd className="lines">{here ? <Marked text={text} found={found} /> : text}</dd>
          </div>
        ))}
      </dl>
    )
  const text = around?.text ?? words ?? found
  if (text === '') return null
  return (
    <blockquote className="quote">
      {around?.before && <p className="faded">{shortened(around.before, 'end')}</p>}
      <p className="lines">{words !== null && !holds(text, found) && holds(words, found) ? <Marked text={words} found={found} /> : <Marked text={text} found={found} />}</p>
      {around?.after && <p className="faded">{shortened(around.after, 'start')}</p>}
    </blockquote>
  )
}

const Marked = ({ text, found }: { text: string; found: string }) => partedBy(text, found).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))

/** A neighbour is shown by the side that touches. */
const shortened = (text: string, side: 'start' | 'end'): string => (text.length <= 160 ? text : side === 'end' ? `…${text.slice(-160).replace(/^\S*\s/, '')}` : `${text.slice(0, 160).replace(/\s\S*$/, '')}…`)
