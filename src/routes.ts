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
  ]),

  ...prefix('meetings', [
    index('modules/meetings/pages/meetings.tsx'),
    route(':meetingId', 'modules/meetings/pages/meeting.tsx'),
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
