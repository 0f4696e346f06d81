-- Owned by the package rooms: when a process last had a room for this session, so that nobody counts as present while the
-- server was down. Written with every fact, and by every sweep.
alter table therapy_sessions add column alive_at timestamptz;
