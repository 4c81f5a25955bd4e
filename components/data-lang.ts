/**
 * The language of what is on record and of the pages it is found on, whatever the interface speaks: for screen readers, and
 * so that Traditional or Japanese forms and punctuation are not put into Simplified text.
 */
export const DATA_LANG = "zh-CN";
