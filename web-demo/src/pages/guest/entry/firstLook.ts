// The first file of a parent's page: the server answers while the others are still on their way.
import { beginExchange } from './linkExchange';

beginExchange();
