/** Name, inside a part's head, of the instants of the part's records, in Pagefind's order of `date`. */
export const instantsName = "instants";
