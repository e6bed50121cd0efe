/** What Discord accepts, each number beside the page that says so. Lengths are counted in UTF-16 units. */

export const LIMITS = {
	/** https://discord.com/developers/docs/resources/message#create-message */
	content: 2_000,
	/** https://discord.com/developers/docs/components/reference#action-row */
	rows: 5,
	buttonsInRow: 5,
	/** https://discord.com/developers/docs/components/reference#button */
	buttonLabel: 80,
	customId: 100,
	/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
	choices: 25,
	/** Name and value of a choice, each. */
	choice: 100,
	/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-structure */
	description: 100,
} as const;
