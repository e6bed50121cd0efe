/** A member at the keyboard, the same on every platform: what a scenario may do and what it sees. */

export type Seen = {
	/** All messages of the reply as the member reads them, native dates as their fallback text. */
	text: string;
	/** Only the asker sees it. */
	private: boolean;
	/** Labels of the buttons. */
	buttons: readonly string[];
};

export type Member = {
	/** `/event NAME ARGUMENT`; on Slack as one text, on Discord as a subcommand with its option. */
	command(name: string, argument?: string): Promise<Seen>;
	/** A message in a channel that mentions the bot. */
	mention(text: string): Promise<Seen>;
	direct(text: string): Promise<Seen>;
	/** Presses a button of the last reply. */
	tap(label: string): Promise<Seen>;
};

/** A platform stand-in with the bot running against it as a child process. */
export type Stage = {
	member: Member;
	/** Everything the bot wrote to stderr so far. */
	log(): string;
	/** SIGTERM, then the exit code and how long it took. */
	stop(): Promise<{ code: number | null; milliseconds: number }>;
};
