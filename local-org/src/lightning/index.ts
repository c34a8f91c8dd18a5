/** The Lightning side of the local org, for programs: `npm start`, tests, measurements. */
export { startServer, type RunningServer, type ServerOptions } from './server/server.js';
