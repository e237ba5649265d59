-- Statements as they are to be read become a table: values worked out in a view cannot be looked up, so every report read the
-- whole store for each of its rows. The job keeps the table up to date wherever a statement, its claim or a correction changes.
drop view reviewed_statement;
create table reviewed_statement (
    statement_id bigint primary key references statement on delete cascade,
    article_id bigint not null,
    ordinal integer not null,                 -- 1 for the first statement of the article
    run_id bigint not null,
    night date not null,                      -- the business date of that run
    hidden boolean not null,                  -- a reviewer said that it is no statement
    entity_id bigint,                         -- null if unattributed
    claim_id bigint,                          -- null until it is grouped
    content varchar(1000000) not null,
    band varchar(32),
    placement bigint,
    known_date varchar(10),                   -- when it was said, or else published
    outlet varchar(1000000),
    voice varchar(1000000) not null,          -- who brought it, in lower case: the agency it is relayed from, or the outlet
    role varchar(1000000)                     -- what the article calls the speaker
);
insert into reviewed_statement
select s.id, s.article_id, s.ordinal, s.run_id, n.business_date,
       coalesce(c.hidden, false),
       coalesce(m.into_id, case when c.speaker_set then c.entity_id else s.entity_id end),
       coalesce(g.into_id, -c.split_from, o.claim_id),
       coalesce(c.content, s.content),
       o.band, o.placement,
       coalesce(s.said_on, a.published),
       a.outlet,
       coalesce((select lower(w.words) from statement_span w where w.statement_id = s.id and w.kind = 'relay'),
                lower(a.outlet), ''),
       s.speaker_role
from statement s
join article a on a.id = s.article_id
join run n on n.id = s.run_id
left join statement_correction c on c.statement_id = s.id
left join entity_merge m on m.entity_id = case when c.speaker_set then c.entity_id else s.entity_id end
left join occurrence o on o.statement_id = s.id
left join claim_merge g on g.claim_id = coalesce(-c.split_from, o.claim_id);
create index reviewed_statement_night on reviewed_statement (night);
create index reviewed_statement_article on reviewed_statement (article_id);
create index reviewed_statement_placement on reviewed_statement (placement);
-- Wide, so that counting over all time reads the index alone.
create index reviewed_statement_claim on reviewed_statement (claim_id, hidden, placement, known_date, voice);
create index reviewed_statement_entity
    on reviewed_statement (entity_id, hidden, known_date, claim_id, outlet, role);

-- Counts over all time, worked out when a report needs them and dropped when one of the statements changes.
create table claim_total (
    claim_id bigint primary key,
    occurrences integer not null,
    first_placement bigint,
    voices integer not null,
    first_said varchar(10),
    last_said varchar(10)
);
create table entity_total (
    entity_id bigint primary key,
    statements integer not null,
    claims integer not null,
    outlets integer not null,
    first_known varchar(10),
    last_known varchar(10)
);
create table entity_role (
    entity_id bigint not null references entity_total on delete cascade,
    role varchar(1000000) not null,
    first_known varchar(10),
    last_known varchar(10),
    constraint entity_role_key primary key (entity_id, role)
);

-- Whether an address was read before.
create index article_url on article (url, id);
drop view statement_detail;
-- Which claims a statement was founded with.
create index claim_anchor on claim (anchor_id);
