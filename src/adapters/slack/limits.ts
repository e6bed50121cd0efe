/** What Slack accepts, each number beside the page that says so. */

export const LIMITS = {
	/** https://docs.slack.dev/reference/block-kit/blocks */
	blocks: 50,
	/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
	sectionText: 3_000,
	/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
	headerText: 150,
	/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
	buttons: 25,
	/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
	buttonLabel: 75,
	buttonValue: 2_000,
	/**
	 * All blocks together. Undocumented, and counted in a way of its own: 13,200 characters were refused in
	 * https://github.com/slackapi/bolt-js/issues/2509, and even 11,341 of text in
	 * https://github.com/slackapi/bolt-js/issues/2867. This keeps well away from both.
	 */
	message: 9_000,
	/** Messages through one response_url: https://docs.slack.dev/interactivity/handling-user-interaction */
	responses: 5,
	/** Of a modal's title and of its button: https://docs.slack.dev/reference/views/modal-views */
	viewTitle: 24,
	/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
	inputLabel: 2_000,
	/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
	inputText: 3_000,
	/** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element */
	options: 100,
	/** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
	checkboxes: 10,
	/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
	optionLabel: 75,
} as const;
