/** All that a store must do, for each that there is. */

import { auditContract } from './audit.ts';
import { keyValueContract } from './key-value.ts';
import { ledgerContract } from './ledger.ts';
import { ledgerEntriesContract } from './ledger-entries.ts';
import { ledgerModelContract } from './ledger-model.ts';
import { ledgerReplicasContract } from './ledger-replicas.ts';
import type { Place } from './place.ts';
import { subscriptionsContract } from './subscriptions.ts';

export function storeContract(name: string, create: () => Promise<Place>): void {
	ledgerContract(name, create);
	ledgerEntriesContract(name, create);
	ledgerReplicasContract(name, create);
	ledgerModelContract(name, create);
	subscriptionsContract(name, create);
	auditContract(name, create);
	keyValueContract(name, create);
}
