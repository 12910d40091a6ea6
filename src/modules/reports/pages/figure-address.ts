import type { PlanId } from '#modules/plan'

/** Where the records behind a figure of a year are listed. */
export const figureAddress = (planId: PlanId, key: string): string => `/year-end/figures?plan=${planId}&figure=${encodeURIComponent(key)}`
