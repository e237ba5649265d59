-- What reviewers changed in workbooks, and what follows from it. Statements, names and claims themselves stay as found:
-- the corrections lie over them, so that each can be traced and taken back.

-- Every edit that was read back, as it stood in its cell.
create table review_edit (
    id bigint primary key,
    statement_id bigint references statement, -- null if the row names no statement that is known
    verdict varchar(32),                      -- null if the cell holds no verdict that is known
    written varchar(1000000) not null,        -- the verdict's cell, verbatim
    edit_value varchar(1000000),
    note varchar(1000000),
    reviewer varchar(1000000),
    baseline varchar(1000000) not null,       -- what the row held when the workbook was written
    file varchar(1000000) not null,
    cell varchar(1000000) not null,           -- sheet and address
    read_on date not null,                    -- business date
    read_at timestamp(3) with time zone not null,
    outcome varchar(16) not null,             -- applied, refused, conflict
    why varchar(1000000)                      -- for one not applied
);
create index review_edit_statement on review_edit (statement_id, id);
create index review_edit_read on review_edit (read_on);

-- What follows for single statements: worked out anew from the edits, for old statements and new ones alike.
create table statement_correction (
    statement_id bigint primary key references statement,
    hidden boolean not null,                  -- it is no statement
    speaker_set boolean not null,             -- whether entity_id takes the place of the one found
    entity_id bigint references entity,       -- null with speaker_set: nobody can be named
    content varchar(1000000),                 -- the right words, null if those found are right
    split_from bigint references statement    -- the statement that was set apart from its claim with the same words
);

-- Names that are other names of somebody: "alias of".
create table entity_merge (
    entity_id bigint primary key references entity,
    into_id bigint not null references entity
);

-- Claims that a reviewer put together. Numbers below 0 are statements that were set apart (see statement_correction).
create table claim_merge (
    claim_id bigint primary key,
    into_id bigint not null
);

-- Each statement as it is to be read, corrections applied.
create view reviewed_statement as
select s.id as statement_id, s.article_id, s.ordinal, s.run_id,
       coalesce(c.hidden, false) as hidden,
       coalesce(m.into_id, case when c.speaker_set then c.entity_id else s.entity_id end) as entity_id,
       coalesce(g.into_id, -c.split_from, o.claim_id) as claim_id,
       coalesce(c.content, s.content) as content,
       o.band, o.placement,
       coalesce(s.said_on, a.published) as known_date
from statement s
join article a on a.id = s.article_id
left join statement_correction c on c.statement_id = s.id
left join entity_merge m on m.entity_id = case when c.speaker_set then c.entity_id else s.entity_id end
left join occurrence o on o.statement_id = s.id
left join claim_merge g on g.claim_id = coalesce(-c.split_from, o.claim_id);
