/** A member at the keyboard, the same on every platform: what a scenario may do and what it sees. */

export type Seen = {
	/** All messages of the reply as the member reads them, native dates as their fallback text. */
	text: string;
	/** Only the asker sees it. */
	private: boolean;
	/** Labels of the buttons. */
	buttons: readonly string[];
};

/** A form as it opens before the member: its title and the labels of its fields. */
export type OpenForm = { title: string; fields: readonly string[] };

export type Member = {
	/** `/event NAME ARGUMENT`; on Slack as one text, on Discord as a subcommand with its option. */
	command(name: string, argument?: string): Promise<Seen>;
	/** A message in a channel that mentions the bot. */
	mention(text: string): Promise<Seen>;
	direct(text: string): Promise<Seen>;
	/** Presses a button of the last reply. */
	tap(label: string): Promise<Seen>;
	/** `/event-admin TEXT`: "announce", "broadcast Lunch is ready", "undo". */
	organise(text: string): Promise<Seen | OpenForm>;
	/** Presses a button of the last reply that opens a form. */
	open(label: string): Promise<OpenForm>;
	/**
	 * Sends the open form off, by the labels of its fields; of a choice, the labels of the chosen options. What
	 * is not named stays as it was filled in.
	 */
	submit(values: Readonly<Record<string, string | readonly string[]>>): Promise<Seen>;
	/** The last reply once it contains this: it may change while something goes on. */
	becomes(piece: string): Promise<Seen>;
};

/** A platform stand-in with the bot running against it as a child process. */
export type Stage = {
	member: Member;
	/** What the bot posted for everybody in the channel where the member organises, as it stands now. */
	channel(): readonly string[];
	/** Everything the bot wrote to stderr so far. */
	log(): string;
	/** SIGTERM, then the exit code and how long it took. */
	stop(): Promise<{ code: number | null; milliseconds: number }>;
};
