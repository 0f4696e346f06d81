/** Where stock Phoenix and Supabase clients look for the socket. */
export const realtimePath = '/realtime/v1/websocket';
