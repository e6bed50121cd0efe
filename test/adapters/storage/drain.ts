/** One replica as a process of its own: plans, delivers until nothing is left to claim, tells what it sent. */

import { openStore } from '../../../src/adapters/storage/open-store.ts';
import { aMinute, message, minutes } from '../../contracts/planned.ts';

const CHANNELS = 20;

/** Two hundred messages to twenty channels. */
const PLANNED = Array.from({ length: 200 }, (_, index) => {
	const turn = Math.floor(index / CHANNELS);
	const channel = `c${index % CHANNELS}`;
	return message(`${channel}-${turn}`, turn, { destination: { platform: 'slack', channel } });
});

const store = await openStore(JSON.parse(process.argv[2] ?? '{}'));
await store.ledger.add(PLANNED);
const sent: string[] = [];
for (;;) {
	const claimed = await store.ledger.claim('slack', minutes(60), 5, aMinute);
	if (claimed.length === 0) break;
	for (const { planned, token } of claimed) {
		sent.push(planned.key);
		await store.ledger.complete(planned.key, token, { state: 'sent', receipt: 'r', late: false });
	}
}
await store.close();
process.stdout.write(JSON.stringify(sent));
