import { storeContract } from '../../contracts/store.ts';
import { createSqlitePlace } from './sqlite-place.ts';

storeContract('SQLite', createSqlitePlace);
