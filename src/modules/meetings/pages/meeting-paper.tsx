import { shown } from '#modules/people'
import { wordByForm } from '#modules/templates'
import { pdfOf } from '#documents/pdf'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingPaper, paperKinds } from '../papers.ts'
import type { Route } from './+types/meeting-paper'

/** «protocol.docx», «notice.pdf», «extract.docx?item=3», «extract.pdf?decision=5» */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const [word, ending] = args.params.paper.split('.')
    const kind = paperKinds.find((kind) => kind === word)
    if (!kind || (ending !== 'docx' && ending !== 'pdf')) notFound('Такой бумаги нет.')
    const search = new URL(args.request.url).searchParams
    const part = (name: string) => (search.has(name) ? idOf(search.get(name)!) : null)
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const { name, paper, filled } = await meetingPaper(context, meeting, kind, { itemId: part('item'), decisionId: part('decision') })
    return download(`${name}.${ending}`, ending === 'docx' ? await wordByForm(context, paper, filled) : await pdfOf(paper, context.now))
  })
