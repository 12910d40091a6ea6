import { people, schoolById } from '#modules/people'
import type { FormFilled } from '#modules/templates'
import { dataOf } from '#documents/own-template'
import type { Paper } from '#documents/paper'
import type { Context } from '#platform/context'
import { notFound, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import { membersOn } from './attendance.ts'
import { attendancePaper } from './documents/attendance-paper.ts'
import { extractName, extractPaper } from './documents/extract-paper.ts'
import { noticePaper } from './documents/notice-paper.ts'
import { protocolName, protocolPaper } from './documents/protocol-paper.ts'
import { extractTags } from './documents/own/extract-form.ts'
import { noticeTags } from './documents/own/notice-form.ts'
import { protocolTags } from './documents/own/protocol-form.ts'
import { personFrom, protocolOf } from './draw-up-protocol.ts'
import { isHeld, type Meeting } from './meeting.ts'
import { signedAt } from './store/minutes.ts'

/** A paper under the name of its file, without the ending. */
export interface NamedPaper {
  readonly name: string
  /** In the standard form. */
  readonly paper: Paper
  /** What it says where it is printed by the association's own template; null for a paper that has none. */
  readonly filled: FormFilled | null
}

/** The papers that a meeting gives, by the word that stands in their address. */
export const paperKinds = ['notice', 'attendance', 'protocol', 'extract'] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * A paper of the meeting, as signed or as the rows stand now. Signed minutes are printed in the form that was in use when they were signed.
 * @param part of an extract: a question, a decision, or both
 * @throws {Refusal} when there is nothing to write it from yet
 */
export async function meetingPaper(context: Context, meeting: Meeting, kind: PaperKind, part: { readonly itemId: number | null; readonly decisionId: number | null }): Promise<NamedPaper> {
  const protocol = await protocolOf(context, meeting)
  const everybody = await people(context)
  const named = (name: string) => [name, meeting.day && dateShort(meeting.day)].filter(Boolean).join(' ')
  if (kind === 'notice') {
    const host = meeting.hostSchoolId === null ? undefined : await schoolById(context, meeting.hostSchoolId)
    const heads = everybody.filter(({ roles, leftOn }) => roles.includes('head') && leftOn === null)
    const head = heads.find(({ id }) => id === meeting.chairId) ?? heads[0]
    const notice = { ...meeting, address: host?.address ?? '', head: head ? personFrom(head) : null, madeOn: context.today }
    return { name: named('Уведомление о заседании'), paper: noticePaper(protocol, notice), filled: { kind, data: dataOf(noticeTags, { protocol, notice }), moment: context.now } }
  }
  if (kind === 'attendance') {
    const expected = membersOn(everybody, meeting.day ?? context.today).toSorted((one, other) => one.school.localeCompare(other.school, 'ru', { numeric: true }) || one.surname.localeCompare(other.surname, 'ru'))
    return { name: named('Лист присутствия'), paper: attendancePaper(protocol, expected.map(personFrom)), filled: null }
  }
  if (!isHeld(meeting)) refuse('Протокола ещё нет: сначала отметьте, кто присутствовал.')
  if (kind === 'protocol') return { name: protocolName(protocol), paper: protocolPaper(protocol), filled: { kind, data: dataOf(protocolTags, protocol), moment: (await signedAt(context, meeting.id)) ?? context.now } }
  const question = protocol.questions.find(({ id, decisions }) => id === part.itemId || decisions.some(({ id }) => id === part.decisionId)) ?? null
  if (question === null && !protocol.otherDecisions.some(({ id }) => id === part.decisionId)) notFound('Такого вопроса в протоколе нет.')
  const of = { question, decisionId: part.decisionId }
  return { name: extractName(protocol), paper: extractPaper(protocol, of), filled: { kind, data: dataOf(extractTags, { protocol, of }), moment: context.now } }
}
