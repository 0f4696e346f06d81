-- Nobody may read these rows, but who watches rows by a family's link must hear, in the same order as of rows, that the
-- clinic shows records no more, that the guardian may not see them any more, or that staff withdrew one.
create constraint trigger rights_captured after update on clinics
    deferrable initially deferred for each row
    when (old.released_view is distinct from new.released_view) execute function capture_change();
create constraint trigger rights_captured after update or delete on student_guardians
    deferrable initially deferred for each row execute function capture_change();
create constraint trigger rights_captured after insert on record_releases
    deferrable initially deferred for each row execute function capture_change();
