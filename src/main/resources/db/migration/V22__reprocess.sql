-- Articles that are run again: article.extraction is 'again' until they were. What changed in them is kept for the workbook.
alter table statement add column lost_run_id bigint references run; -- the run that did not find it any more; kept with its history
create table statement_change (
    run_id bigint not null references run,
    ordinal integer not null,
    statement_id bigint not null references statement on delete cascade,
    kind varchar(16) not null,                -- gained, lost, changed
    what varchar(32) not null,                -- what of it changed
    old_value varchar(1000000),
    new_value varchar(1000000),
    constraint statement_change_key primary key (run_id, ordinal)
);
create index statement_change_statement on statement_change (statement_id);
-- Which claims a merge or a check starts from.
create index claim_merge_into on claim_merge (into_id);
create index entity_merge_into on entity_merge (into_id);
