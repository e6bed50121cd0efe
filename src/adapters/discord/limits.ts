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
	/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
	modalTitle: 45,
	fields: 5,
	/** https://discord.com/developers/docs/components/reference#label */
	fieldLabel: 45,
	/** https://discord.com/developers/docs/components/reference#text-input */
	fieldText: 4_000,
	/** https://discord.com/developers/docs/components/reference#string-select */
	selectOptions: 25,
	/** Label and value of an option, each. */
	selectOption: 100,
} as const;
