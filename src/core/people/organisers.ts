/**
 * Who may act as an organiser. Checked at the act, not at the menu: a menu can be old, a role withdrawn.
 *
 * Besides the people, groups and roles of EMCEE_ORGANISERS, whoever administers the workspace or the server.
 */

/** `slack:U…`, `slack-group:S…`, `discord:ID`, `discord-role:ID` */
export type OrganiserEntry = string;

export const ORGANISER_ENTRY = /^(slack|slack-group|discord|discord-role):[A-Za-z0-9]+$/;

/** Who acts, as the platform knows at that moment. */
export type Who = {
	/** "slack:U0123" */
	id: string;
	/** Groups and roles in the same notation: "slack-group:S9", "discord-role:77". */
	memberships: readonly OrganiserEntry[];
	/** A Slack admin or owner, a Discord member who may manage the server. */
	administrator: boolean;
};

export function isOrganiser(who: Who, organisers: readonly OrganiserEntry[]): boolean {
	return who.administrator || [who.id, ...who.memberships].some((entry) => organisers.includes(entry));
}
