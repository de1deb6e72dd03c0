/**
 * undici's modules, one by one: its index sets the process-wide dispatcher and so would take over `fetch` for every
 * other extension in the same host.
 */
export { default as Agent } from 'undici/lib/dispatcher/agent.js';
