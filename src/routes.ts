import { index, prefix, route, type RouteConfig } from '@react-router/dev/routes'

/** The sitemap. Every address of the site is on this page, in the order of the menu. */
export default [
  index('modules/people/pages/today.tsx'),

  route('plan', 'modules/plan/pages/plan-now.tsx'),
  ...prefix('plans', [
    index('modules/plan/pages/plans.tsx'),
    route('new', 'modules/plan/pages/new-plan.tsx'),
    route(':planId', 'modules/plan/pages/plan.tsx'),
    route(':planId/plan.docx', 'modules/plan/pages/plan-word.tsx'),
    route(':planId/plan.pdf', 'modules/plan/pages/plan-pdf.tsx'),
    route(':planId/steps', 'modules/plan/pages/steps.tsx'),
    route(':planId/front', 'modules/plan/pages/change-front.tsx'),
    route(':planId/stamps', 'modules/plan/pages/change-stamps.tsx'),
    route(':planId/lines/:kind', 'modules/plan/pages/plan-lines.tsx'),
    route(':planId/lines/:kind/:lineId', 'modules/plan/pages/change-line.tsx'),
    route(':planId/indicators', 'modules/plan/pages/indicators.tsx'),
    route(':planId/indicators/new', 'modules/plan/pages/new-indicator.tsx'),
    route(':planId/indicators/:indicatorId', 'modules/plan/pages/change-indicator.tsx'),
    route(':planId/items', 'modules/plan/pages/items.tsx'),
    route(':planId/items/new', 'modules/plan/pages/new-item.tsx'),
    route(':planId/items/:itemId', 'modules/plan/pages/item.tsx'),
    route(':planId/items/:itemId/change', 'modules/plan/pages/change-item.tsx'),
  ]),

  ...prefix('meetings', [
    index('modules/meetings/pages/meetings.tsx'),
    route(':meetingId', 'modules/meetings/pages/meeting.tsx'),
  ]),
  ...prefix('events', [
    index('modules/training/pages/events.tsx'),
    route('new', 'modules/training/pages/new-event.tsx'),
    route(':eventId', 'modules/training/pages/event.tsx'),
    route(':eventId/change', 'modules/training/pages/change-event.tsx'),
    route(':eventId/participations/new', 'modules/training/pages/take-part.tsx'),
    route(':eventId/participants/paste', 'modules/training/pages/paste-participants.tsx'),
  ]),
  ...prefix('participations', [
    index('modules/training/pages/participations.tsx'),
    route('participations.xlsx', 'modules/training/pages/participations-workbook.tsx'),
    route('new', 'modules/training/pages/new-participation.tsx'),
    route(':participationId', 'modules/training/pages/participation.tsx'),
    route(':participationId/change', 'modules/training/pages/change-participation.tsx'),
    route(':participationId/proofs/:fileId', 'modules/training/pages/proof.tsx'),
  ]),
  ...prefix('people', [
    index('modules/people/pages/people.tsx'),
    route('people.xlsx', 'modules/people/pages/people-workbook.tsx'),
    route('new', 'modules/people/pages/new-person.tsx'),
    route(':personId', 'modules/people/pages/person.tsx'),
    route(':personId/link', 'modules/people/pages/entry-link.tsx'),
    route(':personId/change', 'modules/people/pages/change-person.tsx'),
  ]),
  ...prefix('schools', [
    index('modules/people/pages/schools.tsx'),
    route('schools.xlsx', 'modules/people/pages/schools-workbook.tsx'),
    route('new', 'modules/people/pages/new-school.tsx'),
    route(':schoolId', 'modules/people/pages/school.tsx'),
    route(':schoolId/change', 'modules/people/pages/change-school.tsx'),
  ]),
  route('association', 'modules/people/pages/association.tsx'),
  route('files/:fileId', 'modules/people/pages/file.tsx'),
  route('journal', 'modules/people/pages/journal.tsx'),
  route('me', 'modules/people/pages/me.tsx'),

  route('sign-in', 'modules/people/pages/sign-in.tsx'),
  route('enter/:link', 'modules/people/pages/enter.tsx'),
  route('found/:token', 'modules/people/pages/found.tsx'),
  route('looks', 'ui/pages/looks.tsx'),
] satisfies RouteConfig
