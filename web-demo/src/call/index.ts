// The call library: everything between a page and the server, for any page in any framework.

export const realtimePath = '/realtime/v1/websocket';
