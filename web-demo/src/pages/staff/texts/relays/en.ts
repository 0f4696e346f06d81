export const en = {
  title: 'Relays',
  lead: 'A relay carries a call where two networks let nothing through directly, as those of schools and offices often do.',
  'only.administrators': 'Only administrators see the relays.',
  'load.failed': 'The relays could not be loaded',
  test: 'Test now',
  list: 'Addresses of the relays',
  'summary.unknown': 'The relays have not been tested yet.',
  'summary.working': 'Every relay works.',
  'summary.limited': 'Not every relay is in order. Most calls get through; those across strict networks may not.',
  'summary.failing': 'No relay works. Calls across strict networks do not connect.',
  'summary.at': 'Last tested {when}.',
  'when.today': 'at {time}',
  'when.day': 'on {day} at {time}',
  'state.works': 'Works',
  'state.faulty': 'Has a fault',
  'state.unknown': 'Not tested yet',
  latency: 'Answers in {count} ms',
  'checked.at': 'Tested {when}',
  'worked.at': 'Last worked {when}',
  'worked.never': 'Has not worked yet',
  'fault.unreachable':
    'Nothing answers there: check the host’s name, that coturn runs, and that firewalls let this port through, for UDP as well as for TCP.',
  'fault.not_turn': 'Something answers there, but it does not speak TURN: check the port, and what else listens on it.',
  'fault.tls_name': 'The certificate is for another name: give coturn one for the host in this URL.',
  'fault.tls_expired':
    'The certificate has expired or is not valid yet: renew it, and restart coturn so that it is read.',
  'fault.tls_untrusted':
    'The certificate comes from no authority that is trusted: give coturn a public authority’s certificate together with its chain.',
  'fault.tls':
    'No TLS connection comes about: check coturn’s cert and pkey, and that this port speaks TLS 1.2 or later.',
  'fault.wrong_secret':
    'The relay does not take Sawt’s credentials: make sawt.turn’s secret and coturn’s static-auth-secret the same, and turn use-auth-secret on.',
  'fault.clock_skew':
    'The clocks of Sawt and the relay differ, so that credentials end too early: synchronise both by NTP.',
  'fault.quota': 'The relay has no place left: raise coturn’s user-quota or total-quota, or add a relay.',
  'fault.refused': 'The relay refuses to relay: coturn’s log says why; ports or relay-ip are the usual cause.',
  'fault.nothing_relayed':
    'The relay takes calls but lets nothing through: check coturn’s external-ip, that firewalls let its relay ports (min-port to max-port, UDP) through, and that it does not deny its own address.',
  'fault.external_address':
    'The relay tells people another address than the one it sends from: set coturn’s external-ip to its public address.',
  'fault.open_to_private':
    'The relay lets strangers reach private addresses behind it: add the denied-peer-ip lines of Sawt’s turnserver.conf to coturn’s.',
  'fault.open_to_anyone':
    'The relay asks for no credential, so that anyone can use it: remove no-auth, and turn use-auth-secret on.',
  'fault.other': 'This page does not know the cause: the server’s log says more.',
  'empty.title': 'No relay is set up',
  'empty.why':
    'Most calls between homes connect directly. Where one side’s network lets nothing through, only a relay (a TURN server) can carry the call: without one it does not connect.',
  'empty.how':
    'To set one up, run coturn on a machine with a public address, with the configuration in the folder turn, then tell this server its host and secret in the settings:',
  'banner.failing': 'No relay works at the moment',
  'banner.failing.words':
    'Calls across strict networks, such as those of schools and offices, do not connect. Others work.',
  'banner.failing.tell': 'Please tell your administrator.',
  'banner.none': 'This server has no relay',
  'banner.none.words': 'Calls across strict networks, such as those of schools and offices, do not connect.',
  'banner.show': 'Show relays',
  'banner.how': 'How to get one',
  'banner.dismiss': 'Not now',
} as const;
